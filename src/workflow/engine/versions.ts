import type { Facts, WorkflowDefinition } from './types.js'

/**
 * The version of a definition that a document runs under: the one of its latest event where that
 * is still declared in `previous`, otherwise the newest.
 */
export const versionOf = (
  definition: WorkflowDefinition,
  { sequence, version }: Pick<Facts, 'sequence' | 'version'>,
): WorkflowDefinition =>
  (sequence > 0 && definition.previous?.find((each) => each.version === version)) || definition

/** The definition with all its earlier versions, the newest first. */
export const versionsOf = (definition: WorkflowDefinition): WorkflowDefinition[] => [
  definition,
  ...(definition.previous ?? []),
]

/** All states that documents may stand in, of all versions. */
export const allStates = (definition: WorkflowDefinition): WorkflowDefinition['states'] =>
  Object.assign(
    {},
    ...versionsOf(definition)
      .reverse()
      .map(({ states }) => states),
  ) as never

/**
 * What a definition says, as plain data: to be stored with its version and compared with the next.
 * Guards count by their codes, a content function by its presence.
 */
export const shapeOf = (definition: WorkflowDefinition): Record<string, unknown> => {
  const { content, initial, reopen, states, transitions } = definition
  return JSON.parse(
    JSON.stringify({
      content: content && ('fields' in content ? content.fields : 'function'),
      initial,
      reopen,
      states,
      transitions: Object.fromEntries(
        Object.entries(transitions).map(([name, each]) => [
          name,
          { ...each, guards: each.guards?.map(({ code }) => code) },
        ]),
      ),
    }),
  ) as Record<string, unknown>
}
