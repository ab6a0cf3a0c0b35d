import type { WorkflowDefinition } from './types.js'

import { fromOf } from './check.js'

const name = (state: string): string => state.replaceAll(/[^\p{L}\p{N}_]/gu, '_')
const plain = (text: string): string => text.replaceAll(/["\n\r:;#<>[\]{}]/g, ' ').trim()

/**
 * The definition as a Mermaid state diagram, always the same for the same definition. `counts`
 * adds how many documents stand where, `here` marks the place of one document.
 */
export const graph = (
  definition: WorkflowDefinition,
  options: { counts?: Record<string, number>; here?: string; language?: 'en' | 'ru' } = {},
): string => {
  const { counts, here, language = 'en' } = options
  const states = Object.entries(definition.states)
  const label = (state: string, text: string): string =>
    counts ? `${plain(text)} (${counts[state] ?? 0})` : plain(text)
  return [
    'stateDiagram-v2',
    ...states.map(
      ([state, { label: text }]) => `  state "${label(state, text[language])}" as ${name(state)}`,
    ),
    `  [*] --> ${name(definition.initial)}`,
    ...Object.values(definition.transitions).flatMap((transition) =>
      fromOf(transition).map((from) => {
        const people = transition.approvals ? ` x${transition.approvals.count}` : ''
        const roles = transition.roles.map(plain).join(', ')
        return `  ${name(from)} --> ${name(transition.to)} : ${plain(transition.label[language])} (${roles})${people}`
      }),
    ),
    ...(definition.reopen?.from ?? []).map(
      (from) =>
        `  ${name(from)} --> ${name(definition.reopen?.to ?? '')} : ${language === 'en' ? 'edit' : 'правка'}`,
    ),
    ...states.filter(([, state]) => state.final).map(([state]) => `  ${name(state)} --> [*]`),
    ...(here && Object.hasOwn(definition.states, here)
      ? ['  classDef here font-weight:bold,stroke-width:4px', `  class ${name(here)} here`]
      : []),
    '',
  ].join('\n')
}
