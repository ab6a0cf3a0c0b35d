import type { Actor, ActorKey, Facts, WorkflowEvent } from './types.js'

/** What is known of a document before its first event. */
export const noFacts: Facts = {
  approvals: {},
  author: null,
  deleted: false,
  editors: {},
  fired: {},
  overrides: [],
  since: 0,
  sequence: 0,
  state: null,
  version: 0,
}

/** How the facts and the audit log name an actor: `user:ID` or `system:NAME`. */
export const actorKey = (actor: Actor): ActorKey =>
  actor.kind === 'user' ? `user:${actor.id}` : `system:${actor.name}`

const keyOf = (event: WorkflowEvent): ActorKey => `${event.actor.kind}:${event.actor.id}`

const approvalOf = (event: WorkflowEvent) => ({
  actor: keyOf(event),
  fills: event.fills ?? [],
  hash: event.hash,
  roles: event.actor.roles,
  sequence: event.sequence,
})

const overrideOf = (event: WorkflowEvent) => ({
  actor: keyOf(event),
  at: event.at,
  sequence: event.sequence,
  transition: event.transition ?? '',
})

const changesOf = (facts: Facts, event: WorkflowEvent): Partial<Facts> => {
  const actor = keyOf(event)
  const transition = event.transition ?? ''
  switch (event.kind) {
    case 'approved':
      return {
        approvals: {
          ...facts.approvals,
          [transition]: [...(facts.approvals[transition] ?? []), approvalOf(event)],
        },
      }
    case 'created':
      return {
        ...noFacts,
        author: event.actor.kind === 'system' ? null : actor,
        since: event.sequence,
        state: event.to,
      }
    case 'deleted':
      return { approvals: {}, deleted: true }
    case 'due':
      return {}
    case 'edited':
      return { approvals: {}, editors: { ...facts.editors, [actor]: event.sequence } }
    case 'migrated':
      return { approvals: {}, state: event.to }
    case 'overridden':
    case 'transition':
      return {
        approvals: {},
        fired: {
          ...facts.fired,
          [transition]: {
            actors: [...(facts.approvals[transition] ?? []).map((each) => each.actor), actor],
            hash: event.hash,
            sequence: event.sequence,
          },
        },
        overrides:
          event.kind === 'overridden' ? [...facts.overrides, overrideOf(event)] : facts.overrides,
        state: event.to,
      }
    case 'reopened':
      return {
        approvals: {},
        editors: { ...facts.editors, [actor]: event.sequence },
        state: event.to,
      }
  }
}

/**
 * The facts after one more event. Events that are already in are left alone, so that a replay
 * after a crash is harmless.
 */
export const fold = (facts: Facts, event: WorkflowEvent): Facts =>
  event.sequence <= facts.sequence
    ? facts
    : {
        ...facts,
        ...changesOf(facts, event),
        sequence: event.sequence,
        version: event.version,
      }

/** The facts of a whole history, oldest event first. */
export const replay = (events: WorkflowEvent[]): Facts => events.reduce(fold, noFacts)
