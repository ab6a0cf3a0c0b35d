import type { Payload } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { versionOf } from '../engine/index.js'
import { DefinitionError } from '../errors.js'
import { findSubjects, type SubjectRow } from '../store/subjects.js'

/** Documents in a state that the version they run under does not have. */
const strangersOf = async (
  payload: Payload,
  definition: WorkflowDefinition,
): Promise<SubjectRow[]> => {
  const { slug, previous = [], states } = definition
  const everywhere = Object.keys(states).filter((state) =>
    previous.every((each) => Object.hasOwn(each.states, state)),
  )
  const rows = await findSubjects(
    { payload },
    { where: { and: [{ workflow: { equals: slug } }, { state: { not_in: everywhere } }] } },
  )
  return rows.filter(
    (row) => !row.facts.deleted && !Object.hasOwn(versionOf(definition, row).states, row.state),
  )
}

/**
 * Throws DefinitionError naming each state that documents stand in and the definition no longer
 * has: such documents could neither move nor be judged.
 */
export const checkStoredStates = async (payload: Payload): Promise<void> => {
  const problems: string[] = []
  for (const definition of optionsOf(payload).workflows) {
    const { slug } = definition
    const strangers = await strangersOf(payload, definition)
    const counts = new Map<string, number>()
    strangers.forEach(({ state }) => counts.set(state, (counts.get(state) ?? 0) + 1))
    for (const [state, count] of counts) {
      problems.push(
        `The workflow "${slug}" does not know the state "${state}" of ${count} document(s). ` +
          'Bring the state back, or move them: ' +
          `npm run workflow:migrate -- ${slug} --map ${state}=STATE --dry-run`,
      )
    }
  }
  if (problems.length > 0) {
    throw new DefinitionError('states-unknown', problems)
  }
}
