import type { TransitionDefinition, WorkflowDefinition } from '../engine/index.js'

import { seatRoles } from '../engine/approvers.js'

const without = (transition: TransitionDefinition): TransitionDefinition => ({
  ...transition,
  approvals: transition.approvals && {
    ...transition.approvals,
    of: seatRoles(transition.approvals.of),
  },
  guards: undefined,
})

/**
 * The definition without its guards, those of seats included, for tests of its rules alone: guards
 * often need a database.
 */
export const withoutGuards = <D extends WorkflowDefinition>(definition: D): D => ({
  ...definition,
  transitions: Object.fromEntries(
    Object.entries<TransitionDefinition>(definition.transitions).map(([name, transition]) => [
      name,
      without(transition),
    ]),
  ),
})
