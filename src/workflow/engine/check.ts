import type { Actor, Blocker, Facts, TransitionDefinition, WorkflowDefinition } from './types.js'

import { distinctFromOf, stillWanted } from './approvers.js'
import { longestComment, refuse } from './blockers.js'
import { actorKey } from './facts.js'

/** What is at hand when a transition is considered. */
export type Proposal = {
  actor: Actor
  comment?: null | string
  /**
   * Codes of the guards in `approvals.of` that say nothing against this actor. Leave it out where
   * they have not been asked: then none counts as an obstacle.
   */
  fills?: readonly string[]
  /** SHA-256 of the content as it is now; null for definitions without content. */
  hash: null | string
  transition: string
}

/** The states that a transition leaves. */
export const fromOf = (transition: Pick<TransitionDefinition, 'from'>): readonly string[] =>
  typeof transition.from === 'string' ? [transition.from] : transition.from

/** Approvals of a transition that still count: given for the content as it is now. */
export const validApprovals = (facts: Facts, transition: string, hash: null | string) =>
  (facts.approvals[transition] ?? []).filter((approval) => approval.hash === hash)

const firedPrefix = 'fired:'

const personBlockers = (
  facts: Facts,
  name: string,
  transition: TransitionDefinition,
  actor: Actor,
): Blocker[] => {
  const key = actorKey(actor)
  return distinctFromOf(transition).flatMap((who) => {
    if (who === 'author') {
      return facts.author === key ? [refuse.author()] : []
    }
    if (who === 'editors') {
      const edited = facts.editors[key] ?? 0
      return edited > (facts.fired[name]?.sequence ?? 0) ? [refuse.editor()] : []
    }
    const earlier = who.slice(firedPrefix.length)
    return facts.fired[earlier]?.actors.includes(key) ? [refuse.fired(earlier)] : []
  })
}

const contentBlockers = (
  facts: Facts,
  transition: TransitionDefinition,
  hash: null | string,
): Blocker[] => {
  if (!transition.boundTo) {
    return []
  }
  const frozen = facts.fired[transition.boundTo]
  if (!frozen) {
    return [refuse.neverChecked(transition.boundTo)]
  }
  return frozen.hash === null || frozen.hash !== hash
    ? [refuse.contentChanged(transition.boundTo)]
    : []
}

const commentBlockers = (
  transition: TransitionDefinition,
  comment: Proposal['comment'],
): Blocker[] => {
  if (comment === undefined) {
    return []
  }
  const length = comment?.length ?? 0
  if (length > longestComment) {
    return [refuse.commentTooLong(length)]
  }
  return transition.comment === 'required' && !comment?.trim() ? [refuse.commentRequired()] : []
}

/**
 * Every reason of the engine's own against a transition, in a stable order. The guards of the
 * definition are asked apart, because they may read. Leave `comment` out to ask what would be
 * possible; give null to insist on a comment where one is required.
 */
export const check = (
  definition: WorkflowDefinition,
  facts: Facts,
  { actor, comment, fills, hash, transition: name }: Proposal,
): Blocker[] => {
  const transition = Object.hasOwn(definition.transitions, name)
    ? definition.transitions[name]
    : undefined
  if (!transition) {
    return [refuse.unknownTransition(name, Object.keys(definition.transitions))]
  }
  const state = facts.state ?? definition.initial
  const given = validApprovals(facts, name, hash)
  const approved = given.some((approval) => approval.actor === actorKey(actor))
  const wanted = stillWanted(transition, given, { fills, roles: actor.roles })
  return [
    ...(fromOf(transition).includes(state) ? [] : [refuse.wrongState(state, fromOf(transition))]),
    ...(transition.roles.some((role) => actor.roles.includes(role))
      ? []
      : [refuse.role(transition.roles)]),
    ...personBlockers(facts, name, transition, actor),
    ...(approved ? [refuse.alreadyApproved()] : []),
    ...(wanted.length > 0 ? [refuse.approverWanted(wanted)] : []),
    ...contentBlockers(facts, transition, hash),
    ...commentBlockers(transition, comment),
  ]
}
