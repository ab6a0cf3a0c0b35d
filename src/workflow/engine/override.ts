import type { Facts, WorkflowDefinition } from './types.js'

import { refuse } from './blockers.js'
import { check, validApprovals } from './check.js'
import { fold } from './facts.js'
import { type Decision, eventOf, type Request } from './transition.js'

/** The rules about who. An override sets these aside, and no others. */
const aboutPeople = new Set([
  'already-approved',
  'approver-wanted',
  'four-eyes-author',
  'four-eyes-editor',
  'role',
  'separation-of-duties',
])

/** The effect that tells a second person of an override. */
export const informEffect = 'workflow.informOfOverride'

/**
 * Whether the glass over a transition may be broken at all. A step that freezes, that is bound to
 * what was frozen, or that opens Payload's publishing is part of a release's own checks.
 */
export const isOverridable = (definition: WorkflowDefinition, name: string): boolean => {
  const transition = Object.hasOwn(definition.transitions, name)
    ? definition.transitions[name]
    : undefined
  return (
    transition?.override !== undefined &&
    !transition.freezes &&
    !transition.boundTo &&
    !definition.states[transition.to]?.published
  )
}

/**
 * Decides an override: a transition against the rules about who may fire it and how many, for a
 * reason. State, content, guards and the reason itself are insisted on.
 */
export const override = (
  definition: WorkflowDefinition,
  facts: Facts,
  request: Request,
): Decision => {
  const all = check(definition, facts, { ...request, comment: request.comment ?? null })
  const wanted = Object.hasOwn(definition.transitions, request.transition)
    ? definition.transitions[request.transition]
    : undefined
  if (!wanted) {
    return { blockers: all }
  }
  const missing = (wanted.approvals?.count ?? 1) - 1
  const given = validApprovals(facts, request.transition, request.hash).length
  const overrode = [
    ...all.filter(({ code }) => aboutPeople.has(code)).map(({ code }) => code),
    ...(given < missing ? ['approvals-missing'] : []),
  ]
  const roles = isOverridable(definition, request.transition) ? (wanted.override?.roles ?? []) : []
  const hasReason = Boolean(request.comment?.trim())
  const blockers = [
    ...(roles.some((role) => request.actor.roles.includes(role))
      ? []
      : [refuse.overrideClosed(roles)]),
    ...all.filter(({ code }) => !aboutPeople.has(code) && code !== 'comment-required'),
    ...(request.guards ?? []),
    ...(hasReason ? [] : [refuse.commentRequired()]),
    ...(overrode.length > 0 ? [] : [refuse.overrideNeedless()]),
  ]
  if (blockers.length > 0) {
    return { blockers }
  }
  const event = eventOf(definition, facts, request.actor, request, {
    comment: request.comment ?? null,
    effects: [...(wanted.effects ?? []), informEffect],
    hash: request.hash,
    kind: 'overridden',
    overrode,
    to: wanted.to,
    transition: request.transition,
  })
  return { blockers: [], event, next: fold(facts, event) }
}
