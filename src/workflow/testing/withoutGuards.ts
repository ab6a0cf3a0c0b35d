import type { WorkflowDefinition } from '../engine/index.js'

/** The definition without its guards, for tests of its rules alone: guards often need a database. */
export const withoutGuards = <D extends WorkflowDefinition>(definition: D): D => ({
  ...definition,
  transitions: Object.fromEntries(
    Object.entries(definition.transitions).map(([name, transition]) => [
      name,
      { ...transition, guards: undefined },
    ]),
  ),
})
