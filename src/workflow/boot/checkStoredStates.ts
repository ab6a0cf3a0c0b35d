import type { Payload } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { DefinitionError } from '../errors.js'
import { findSubjects } from '../store/subjects.js'

/**
 * Throws DefinitionError naming each state that documents stand in and the definition no longer
 * has: such documents could neither move nor be judged.
 */
export const checkStoredStates = async (payload: Payload): Promise<void> => {
  const problems: string[] = []
  for (const { slug, states } of optionsOf(payload).workflows) {
    const known = Object.keys(states)
    const strangers = await findSubjects(
      { payload },
      { where: { and: [{ workflow: { equals: slug } }, { state: { not_in: known } }] } },
    )
    const counts = new Map<string, number>()
    strangers.forEach(({ state }) => counts.set(state, (counts.get(state) ?? 0) + 1))
    for (const [state, count] of counts) {
      problems.push(
        `The workflow "${slug}" does not know the state "${state}" of ${count} document(s). ` +
          'Bring the state back, or migrate them to another one.',
      )
    }
  }
  if (problems.length > 0) {
    throw new DefinitionError('states-unknown', problems)
  }
}
