import type { PayloadRequest } from 'payload'

import type {
  Blocker,
  Decision,
  Request as EngineRequest,
  Facts,
  WorkflowDefinition,
  WorkflowEvent,
} from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { contentOf } from '../content.js'
import { versionOf } from '../engine/index.js'
import { ConflictError, KeyReusedError, TransitionRefusedError } from '../errors.js'
import { adopt } from '../store/current.js'
import { eventOfKey } from '../store/events.js'
import { record } from '../store/record.js'
import { textBlockers } from '../textChecks.js'
import { askGuards, askSeats } from './guards.js'
import { requireActor, requireDocument, type Target } from './request.js'

export type TransitionArgs = {
  /** Up to 10,000 characters; required where the definition says so. */
  comment?: null | string
  /** The sequence that the caller saw; anything newer is a conflict (409). */
  expectedSequence?: null | number
  /** The same key again gives the same answer, without a second event. */
  idempotencyKey?: null | string
  transition: string
} & Target

export type TransitionResult = {
  eventId: string
  /** Whether the answer is that of an earlier request with the same key. */
  replayed: boolean
  sequence: number
  state: string
}

/** How a transition is decided: by all rules, or by those that hold against an override too. */
export type Decider = {
  decide: (definition: WorkflowDefinition, facts: Facts, request: EngineRequest) => Decision
  /** What else speaks against it. */
  guard?: (now: {
    definition: WorkflowDefinition
    hash: null | string
    req: PayloadRequest
  }) => Promise<Blocker[]>
  /** Tells requests of the same key and meaning apart by how they are decided. */
  way?: 'override'
}

export type Attempt = {
  decider: Decider
  definition: WorkflowDefinition
  hash: string
  subject: string
} & TransitionArgs

/** Another event took the sequence that this attempt wanted. */
export class SequenceTakenError extends Error {
  readonly facts: Facts
  constructor(facts: Facts) {
    super('sequence taken')
    this.facts = facts
  }
}

const resultOf = (event: WorkflowEvent, replayed: boolean): TransitionResult => ({
  eventId: event.id,
  replayed,
  sequence: event.sequence,
  state: event.to,
})

export const positionOf = (definition: WorkflowDefinition, facts: Facts) => ({
  sequence: facts.sequence,
  state: facts.state ?? definition.initial,
})

const replayOf = async (
  args: Attempt,
  req: PayloadRequest,
): Promise<TransitionResult | undefined> => {
  const { hash, idempotencyKey, payload, subject } = args
  const earlier = idempotencyKey
    ? await eventOfKey({ payload, req }, subject, idempotencyKey)
    : null
  if (earlier && earlier.requestHash !== hash) {
    throw new KeyReusedError()
  }
  return earlier ? resultOf(earlier, true) : undefined
}

/** Decides on one call by what is stored now; its event, or the answer to an earlier call of the same key. */
export const attemptOnce = async (
  args: Attempt,
  req: PayloadRequest,
): Promise<{ event?: WorkflowEvent; result: TransitionResult }> => {
  const { id, comment = null, expectedSequence, payload, subject } = args
  const { idempotencyKey, transition } = args
  const store = { payload, req }
  const actor = requireActor(args, req)
  const doc = await requireDocument(args, req)
  const { facts } = await adopt(store, args.definition, String(id))
  const definition = versionOf(args.definition, facts)
  // Asked after the facts: an event that they hold already must be found by its key.
  const replayed = await replayOf(args, req)
  if (replayed) {
    return { result: replayed }
  }
  if (typeof expectedSequence === 'number' && expectedSequence !== facts.sequence) {
    throw new ConflictError('stale-sequence', positionOf(definition, facts))
  }
  const { content, hash } = await contentOf({ definition, doc, req })
  const wanted = Object.hasOwn(definition.transitions, transition)
    ? definition.transitions[transition]
    : undefined
  const input = { actor, doc, facts, req, subject }
  const guards = await askGuards(input, { [transition]: wanted })
  const fills = await askSeats(input, { [transition]: wanted })
  const { clock, workflowHooks } = optionsOf(payload)
  const vetoes =
    (await workflowHooks.beforeTransition?.({
      actor,
      collection: definition.collection,
      doc,
      req,
      transition,
    })) ?? []
  const more = (await args.decider.guard?.({ definition, hash, req })) ?? []
  const told = await textBlockers({ payload, req, text: comment })
  const decision = args.decider.decide(definition, facts, {
    actor,
    at: clock().toISOString(),
    comment,
    content,
    document: String(id),
    fills: fills[transition],
    guards: [...(guards[transition] ?? []), ...vetoes, ...more, ...told],
    hash,
    idempotencyKey,
    requestHash: idempotencyKey ? args.hash : null,
    transition,
  })
  if (!decision.event) {
    throw new TransitionRefusedError(decision.blockers)
  }
  if (!(await record(store, decision.event, facts))) {
    throw new SequenceTakenError(facts)
  }
  return { event: decision.event, result: resultOf(decision.event, false) }
}
