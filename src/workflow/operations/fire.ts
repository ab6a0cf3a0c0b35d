import type { Payload } from 'payload'

import type { WorkflowEvent } from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { announce } from '../appHooks.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { runEffect } from '../effects/runEffect.js'
import { actorKey } from '../engine/index.js'
import { ConflictError } from '../errors.js'
import { eventAt } from '../store/events.js'
import { inTransaction, isJoined, isTransient } from '../store/inTransaction.js'
import {
  type Attempt,
  attemptOnce,
  type Decider,
  positionOf,
  SequenceTakenError,
  type TransitionArgs,
  type TransitionResult,
} from './attempt.js'
import { requestHash, requestOf, requireActor, requireKey } from './request.js'

export type { Decider, TransitionArgs, TransitionResult } from './attempt.js'

const attempts = 20

/** What comes after the commit, in the process that fired. */
const follow = async (payload: Payload, event: WorkflowEvent): Promise<void> => {
  for (const effect of event.effects) {
    await runEffect(payload, `${event.id}!${effect}`)
  }
  await announce(payload, optionsOf(payload).workflowHooks, event)
}

/** Whether the failure only means that someone else was faster. */
const wasOvertaken = async (args: Attempt, error: unknown): Promise<boolean> => {
  if (error instanceof SequenceTakenError || isTransient(error)) {
    return true
  }
  const code = (error as { code?: unknown }).code
  const taken = code === 11000 || code === 251
  return taken && (await eventAt({ payload: args.payload }, args.subject, 1)) !== null
}

const lostRace = (args: Attempt, error: unknown): ConflictError =>
  new ConflictError(
    'lost-race',
    error instanceof SequenceTakenError
      ? positionOf(args.definition, error.facts)
      : { sequence: 0, state: args.definition.initial },
  )

/** One call of a transition, however it is decided; tried again while others are faster. */
export const fire = async (
  incoming: TransitionArgs,
  decider: Decider,
): Promise<TransitionResult> => {
  const { id, collection, comment = null, expectedSequence = null, idempotencyKey } = incoming
  const { payload } = incoming
  const definition = requireDefinition(payload, collection)
  const req = await requestOf(incoming)
  const actor = requireActor(incoming, req)
  if (typeof idempotencyKey === 'string') {
    requireKey(idempotencyKey)
  }
  const name = incoming.transition
  const asked = { actor: actorKey(actor), comment, expectedSequence, transition: name }
  const args: Attempt = {
    ...incoming,
    decider,
    definition,
    hash: requestHash(decider.way ? { ...asked, way: decider.way } : asked),
    subject: subjectOf(collection, id),
  }
  const joined = await isJoined(req)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { event, result } = await inTransaction(req, (own) => attemptOnce(args, own))
      if (event && !joined) {
        await follow(payload, event)
      }
      return result
    } catch (error) {
      if (!(await wasOvertaken(args, error))) {
        throw error
      }
      const mayRepeat = Boolean(idempotencyKey) || expectedSequence !== null
      if (joined || !mayRepeat || attempt === attempts) {
        throw lostRace(args, error)
      }
    }
  }
}
