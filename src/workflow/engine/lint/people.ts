import type { TransitionDefinition, WorkflowDefinition } from '../types.js'
import type { LintIssue, LintKnowledge } from './issue.js'

import { distinctFromOf, seatRoles } from '../approvers.js'
import { isOverridable } from '../override.js'

const error = (code: LintIssue['code'], place: string, remedy: string): LintIssue => ({
  code,
  place,
  remedy,
  severity: 'error',
})

/** More approvals than a programme has people for would never be complete. */
const mostApprovals = 10

const approvalIssues = (place: string, transition: TransitionDefinition): LintIssue[] => {
  const { approvals, roles } = transition
  const { count = 1, of = [] } = approvals ?? {}
  const strangers = seatRoles(of).filter((role) => !roles.includes(role))
  return [
    ...(Number.isInteger(count) && count >= 1 && count <= mostApprovals
      ? []
      : [
          error(
            'approvals-count',
            place,
            `Ask for a whole number of approvals, 1 to ${mostApprovals}.`,
          ),
        ]),
    ...(of.length > count
      ? [
          error(
            'approvals-of',
            place,
            'Raise `count` to the number of roles in `of`, or drop some.',
          ),
        ]
      : []),
    ...strangers.map((role) =>
      error('approvals-of', place, `Add "${role}" to \`roles\`: it could not approve otherwise.`),
    ),
  ]
}

const overrideIssues = (
  definition: WorkflowDefinition,
  name: string,
  { releasing = [] }: LintKnowledge,
): LintIssue[] => {
  const place = `${definition.slug}/transitions/${name}`
  const { effects = [], override } = definition.transitions[name] ?? {}
  if (!override) {
    return []
  }
  const isReleasing = effects.some((effect) => releasing.includes(effect))
  return [
    ...(override.roles.length === 0 || override.informs.length === 0
      ? [error('override-nobody', place, 'Name who may override, and who is told of it.')]
      : []),
    ...(isOverridable(definition, name) && !isReleasing
      ? []
      : [
          error(
            'override-past-gate',
            place,
            'Drop `override`: this step belongs to the checks of what is released.',
          ),
        ]),
  ]
}

/** Approvals that can never be complete, and glass that must not be broken. */
export const peopleIssues = (
  definition: WorkflowDefinition,
  knowledge: LintKnowledge,
): LintIssue[] =>
  Object.entries(definition.transitions).flatMap(([name, transition]) => {
    const place = `${definition.slug}/transitions/${name}`
    return [
      ...approvalIssues(place, transition),
      ...overrideIssues(definition, name, knowledge),
      ...(distinctFromOf(transition).includes(`fired:${name}`)
        ? [
            error(
              'self-excluding',
              place,
              'Drop the step from its own `distinctFrom`; approvals are by different people anyway.',
            ),
          ]
        : []),
    ]
  })
