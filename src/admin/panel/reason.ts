import type { Blocker, ShownWorkflow } from '../shared/types.js'
import type { Sayings } from '../shared/useWords.js'

import { automaticRoles } from '../shared/automaticRoles.js'
import { fill } from '../shared/useWords.js'

const isAutomaticRole = (role: string): boolean => automaticRoles.includes(role)

type Reason = { remedy: null | string; text: string }

const texts = (value: Blocker['parameters'][string] | undefined): string[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [String(value)]

/**
 * A blocker for a person to read: what stands in the way, and what to do about it. Names of roles,
 * states and steps in its parameters are replaced by their labels.
 *
 * @param refused the refused transition: its roles are who could take it
 */
export const reasonOf = (
  blocker: Blocker,
  { refused, words, workflow }: { refused: string; words: Sayings; workflow: ShownWorkflow },
): Reason => {
  const step = (name: string) => {
    const transition = workflow.transitions[name]
    return transition ? words.read(transition.label) : name
  }
  const place = (name: string) => {
    const state = workflow.states[name]
    return state ? words.read(state.label) : name
  }
  const { parameters } = blocker
  const roles = parameters.roles ?? workflow.transitions[refused]?.roles ?? []
  const values = {
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, texts(value).join(', ')]),
    ),
    from: words.list(texts(parameters.from).map(place)),
    roles: words.list(texts(roles).map(words.role)),
    state: words.list(texts(parameters.state).map(place)),
    transition: words.list(texts(parameters.transition).map(step)),
  }
  const isAutomatic = blocker.code === 'role' && texts(roles).every(isAutomaticRole)
  const remedy = words.find('remedies', isAutomatic ? 'role-automatic' : blocker.code)
  return {
    remedy: remedy ? fill(remedy, values) : null,
    text: fill(words.find('reasons', blocker.code) ?? words.read(blocker.message), values),
  }
}
