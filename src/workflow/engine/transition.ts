import type { Actor, Blocker, Facts, WorkflowDefinition, WorkflowEvent } from './types.js'

import { check, type Proposal, validApprovals } from './check.js'
import { fold } from './facts.js'

/** What surrounds a decision: the document, the time and what the caller sent. */
export type Occasion = {
  at: string
  document: string
  idempotencyKey?: null | string
  requestHash?: null | string
}

/** What the pure engine is asked to do. */
export type Request = {
  /** The canonical content, kept by transitions that freeze. */
  content?: null | Record<string, unknown>
  /** What the definition's guards said. */
  guards?: Blocker[]
} & Occasion &
  Proposal

export type Decision =
  | { blockers: Blocker[]; event?: undefined; next?: undefined }
  | { blockers: []; event: WorkflowEvent; next: Facts }

/** The parts that all events of a definition share. */
export const eventOf = (
  definition: WorkflowDefinition,
  facts: Facts,
  actor: Actor,
  { at, document, idempotencyKey = null, requestHash = null }: Occasion,
  own: Pick<WorkflowEvent, 'kind' | 'to'> & Partial<WorkflowEvent>,
): WorkflowEvent => {
  const subject = `${definition.collection}:${document}`
  const sequence = facts.sequence + 1
  return {
    id: `${subject}#${sequence}`,
    actor: {
      id: actor.kind === 'user' ? actor.id : actor.name,
      kind: actor.kind,
      roles: [...actor.roles],
    },
    at,
    collection: definition.collection,
    comment: null,
    content: null,
    document,
    dueAt: null,
    effects: [],
    fills: [],
    from: facts.state,
    hash: null,
    idempotencyKey,
    overrode: [],
    requestHash,
    sequence,
    subject,
    transition: null,
    version: definition.version,
    workflow: definition.slug,
    ...own,
  }
}

/**
 * Decides one transition: the event to store and the facts after it, or every blocker. Nothing is
 * read or written; effects are names in the event, carried out after the commit.
 */
export const transition = (
  definition: WorkflowDefinition,
  facts: Facts,
  request: Request,
): Decision => {
  const blockers = [...check(definition, facts, request), ...(request.guards ?? [])]
  const wanted = definition.transitions[request.transition]
  if (blockers.length > 0 || !wanted) {
    return { blockers }
  }
  const given = validApprovals(facts, request.transition, request.hash).length
  const complete = given + 1 >= (wanted.approvals?.count ?? 1)
  const event = eventOf(definition, facts, request.actor, request, {
    comment: request.comment?.trim() ? request.comment : null,
    content: complete && wanted.freezes ? (request.content ?? null) : null,
    effects: complete ? [...(wanted.effects ?? [])] : [],
    fills: [...(request.fills ?? [])],
    hash: request.hash,
    kind: complete ? 'transition' : 'approved',
    to: complete ? wanted.to : (facts.state ?? definition.initial),
    transition: request.transition,
  })
  return { blockers: [], event, next: fold(facts, event) }
}
