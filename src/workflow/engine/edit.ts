import type { Actor, Blocker, Facts, WorkflowDefinition, WorkflowEvent } from './types.js'

import { distinctFromOf } from './approvers.js'
import { blocker } from './blockers.js'
import { actorKey } from './facts.js'
import { eventOf, type Occasion } from './transition.js'

const notEditable = (state: string): Blocker =>
  blocker(
    'not-editable',
    {
      en: 'The document cannot be edited in its present state.',
      ru: 'В текущем состоянии документ нельзя править.',
    },
    { state },
  )

const notYourTurn = (state: string, roles: readonly string[]): Blocker =>
  blocker(
    'not-editable-by-role',
    {
      en: `In its present state only these roles may edit the document: ${roles.join(', ')}.`,
      ru: `В текущем состоянии документ могут править только роли: ${roles.join(', ')}.`,
    },
    { roles: [...roles], state },
  )

/**
 * Whether this actor may change the document in its present state. Code of the system is not bound
 * by roles, but nobody edits where the definition says `editable: false`.
 */
export const editBlockers = (
  definition: WorkflowDefinition,
  facts: Facts,
  actor: Actor,
): Blocker[] => {
  const state = facts.state ?? definition.initial
  const editable = definition.states[state]?.editable
  if (editable === false) {
    return [notEditable(state)]
  }
  return editable && actor.kind === 'user' && !editable.some((role) => actor.roles.includes(role))
    ? [notYourTurn(state, editable)]
    : []
}

const lastApproval = (definition: WorkflowDefinition, facts: Facts): number =>
  Math.max(
    0,
    ...Object.entries(facts.fired)
      .filter(([name]) => distinctFromOf(definition.transitions[name]).includes('editors'))
      .map(([, fired]) => fired.sequence),
  )

/**
 * The event that a change of the content calls for: `reopened` where the definition reopens,
 * `edited` where this person is not yet among the editors since the last approval or a pending
 * approval has to fall, otherwise none.
 */
export const editEvent = (
  definition: WorkflowDefinition,
  facts: Facts,
  actor: Actor,
  occasion: { hash: null | string } & Occasion,
): null | WorkflowEvent => {
  const state = facts.state ?? definition.initial
  const { hash } = occasion
  const { reopen } = definition
  if (reopen?.from.includes(state)) {
    return eventOf(definition, facts, actor, occasion, { hash, kind: 'reopened', to: reopen.to })
  }
  const joined = (facts.editors[actorKey(actor)] ?? 0) > lastApproval(definition, facts)
  const pending = Object.values(facts.approvals).some((approvals) => approvals.length > 0)
  return joined && !pending
    ? null
    : eventOf(definition, facts, actor, occasion, { hash, kind: 'edited', to: state })
}
