import type { WorkflowDefinition } from '../types.js'
import type { LintIssue, LintKnowledge } from './issue.js'

import { seatRoles } from '../approvers.js'

const error = (code: LintIssue['code'], place: string, remedy: string): LintIssue => ({
  code,
  place,
  remedy,
  severity: 'error',
})

const unknown = (names: readonly string[] | undefined, known: readonly string[] | undefined) =>
  known ? (names ?? []).filter((name) => !known.includes(name)) : []

/** Roles, effects, collections and fields that the app does not have. */
export const nameIssues = (
  definition: WorkflowDefinition,
  knowledge: LintKnowledge,
): LintIssue[] => {
  const { collection, content, slug, states, transitions } = definition
  const fields = content && 'fields' in content ? content.fields : undefined
  return [
    ...unknown([collection], knowledge.collections).map((name) =>
      error('unknown-collection', slug, `Add the collection "${name}" or correct its slug.`),
    ),
    ...unknown(fields, knowledge.fields).map((name) =>
      error('unknown-field', `${slug}/content`, `Add the field "${name}" or correct its name.`),
    ),
    ...Object.entries(states).flatMap(([name, { editable }]) =>
      unknown(editable || undefined, knowledge.roles).map((role) =>
        error('unknown-role', `${slug}/states/${name}`, `Declare the role "${role}".`),
      ),
    ),
    ...Object.entries(transitions).flatMap(([name, { approvals, effects, override, roles }]) => {
      const place = `${slug}/transitions/${name}`
      return [
        ...(roles.length === 0
          ? [error('roles-missing', place, 'Say which roles may fire it; nobody could now.')]
          : []),
        ...unknown(
          [
            ...roles,
            ...seatRoles(approvals?.of),
            ...(override?.roles ?? []),
            ...(override?.informs ?? []),
          ],
          knowledge.roles,
        ).map((role) =>
          error('unknown-role', place, `Declare the role "${role}" or correct its name.`),
        ),
        ...unknown(effects, knowledge.effects).map((effect) =>
          error('unknown-effect', place, `Register the effect "${effect}" or correct its name.`),
        ),
      ]
    }),
  ]
}
