import type { TransitionDefinition, WorkflowDefinition } from '../types.js'
import type { LintIssue } from './issue.js'

import { timerRole } from '../automatic.js'
import { fromOf } from '../check.js'

const timeOf = ({ automatic }: TransitionDefinition): number | undefined =>
  typeof automatic === 'object'
    ? 'hours' in automatic
      ? automatic.hours
      : automatic.workingDays
    : undefined

/** Steps that would follow each other for ever, with nobody in between. */
const isLoop = (definition: WorkflowDefinition, start: string): boolean => {
  const atOnce = Object.values(definition.transitions).filter(
    ({ automatic, guards }) => automatic === 'at-once' && !guards?.length,
  )
  const seen = new Set<string>()
  const open = [definition.transitions[start]?.to ?? '']
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (!seen.has(state)) {
      seen.add(state)
      open.push(...atOnce.flatMap((each) => (fromOf(each).includes(state ?? '') ? [each.to] : [])))
    }
  }
  return fromOf(definition.transitions[start] ?? { from: [] }).some((state) => seen.has(state))
}

/** Steps of the clock that the clock could not take, or would take without end. */
export const automaticIssues = (definition: WorkflowDefinition): LintIssue[] =>
  Object.entries(definition.transitions).flatMap(([name, transition]) => {
    const { approvals, automatic, comment, guards, roles } = transition
    const place = `${definition.slug}/transitions/${name}`
    const issue = (code: LintIssue['code'], remedy: string): LintIssue => ({
      code,
      place,
      remedy,
      severity: 'error',
    })
    if (automatic === undefined) {
      return []
    }
    const time = timeOf(transition)
    return [
      ...(roles.includes(timerRole) && comment !== 'required' && (approvals?.count ?? 1) === 1
        ? []
        : [
            issue(
              'automatic-person',
              `Add the role "${timerRole}", and ask for no reason and no second person.`,
            ),
          ]),
      ...(time === undefined || (Number.isFinite(time) && time > 0)
        ? []
        : [issue('automatic-time', 'Give a number of hours or working days above zero.')]),
      ...(automatic === 'at-once' && !guards?.length && isLoop(definition, name)
        ? [issue('automatic-loop', 'Put a guard or a time on one of the steps of this circle.')]
        : []),
    ]
  })
