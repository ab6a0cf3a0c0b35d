import type { TransitionDefinition, WorkflowDefinition } from '../types.js'
import type { LintIssue } from './issue.js'

import { fromOf } from '../check.js'

const sameLabel = (one: TransitionDefinition, other: TransitionDefinition): boolean =>
  one.label.en === other.label.en || one.label.ru === other.label.ru

const sameEffect = (one: TransitionDefinition, other: TransitionDefinition): boolean =>
  one.to === other.to &&
  [...(one.effects ?? [])].sort().join() === [...(other.effects ?? [])].sort().join() &&
  one.freezes === other.freezes &&
  one.boundTo === other.boundTo &&
  one.comment === other.comment &&
  (one.guards ?? []).length === (other.guards ?? []).length &&
  (one.guards ?? []).every((guard, index) => guard === other.guards?.[index])

/** Two buttons in one state and for one person that look alike, or that do the same. */
export const choiceIssues = (definition: WorkflowDefinition): LintIssue[] => {
  const all = Object.entries(definition.transitions)
  return all.flatMap(([name, transition], index) =>
    all
      .slice(index + 1)
      .filter(
        ([, other]) =>
          fromOf(transition).some((state) => fromOf(other).includes(state)) &&
          transition.roles.some((role) => other.roles.includes(role)) &&
          (sameLabel(transition, other) || sameEffect(transition, other)),
      )
      .map(([twin]) => ({
        code: 'indistinguishable' as const,
        place: `${definition.slug}/transitions/${name}`,
        remedy: `Give "${name}" and "${twin}" different labels and results, or merge them.`,
        severity: 'error' as const,
      })),
  )
}
