import type { TransitionDefinition, WorkflowDefinition } from './types.js'

import { fromOf } from './check.js'
import { addWorkingDays } from './workingDays.js'

/** The role in which the system takes automatic and timed steps. */
export const timerRole = 'timer'

const hourMs = 3_600_000

/** When a step may be taken by itself in a state that has lasted since then; null: never. */
const dueAt = ({ automatic }: TransitionDefinition, since: Date): Date | null => {
  if (automatic === undefined) {
    return null
  }
  if (automatic === 'at-once') {
    return since
  }
  return 'hours' in automatic
    ? new Date(since.getTime() + automatic.hours * hourMs)
    : addWorkingDays(since, automatic.workingDays)
}

/** The states that some automatic step leaves. */
export const automaticStates = (definition: WorkflowDefinition): string[] => [
  ...new Set(
    Object.values(definition.transitions).flatMap((transition) =>
      transition.automatic === undefined ? [] : fromOf(transition),
    ),
  ),
]

/** The automatic steps whose time has come, in the order of the definition. */
export const automaticNow = (
  definition: WorkflowDefinition,
  { now, since, state }: { now: Date; since: Date; state: string },
): string[] =>
  Object.entries(definition.transitions)
    .filter(([, transition]) => fromOf(transition).includes(state))
    .filter(([, transition]) => {
      const due = dueAt(transition, since)
      return due !== null && due <= now
    })
    .map(([name]) => name)
