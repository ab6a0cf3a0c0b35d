import type { Payload } from 'payload'

import type { WorkflowEvent } from '../engine/index.js'
import type { EffectRow } from './outbox.js'

import { optionsOf } from '../../plugin/options.js'
import { tell } from '../news.js'
import { eventById } from '../store/events.js'
import { attemptId, claimAttempt, effectLimits, later } from './claim.js'
import { changeEffect, findEffect, settleEffect } from './outbox.js'
import { ownEffects } from './ownEffects.js'

/**
 * Carries out one effect. It may be called again after a crash, so it has to be idempotent by
 * `token`, which stays the same over all attempts.
 */
export type EffectHandler = {
  (args: { event: WorkflowEvent; payload: Payload; token: string }): Promise<void>
  /** It lets something out, so no override may lead to it. */
  releases?: boolean
}

/** A code to show and to search for; a message could hold a name. */
const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown }
  const text = [code, name].find((each) => typeof each === 'string') ?? 'Error'
  return text.replaceAll(/[^\w-]/g, '').slice(0, 60)
}

const carryOut = async (payload: Payload, row: EffectRow, claimed: string): Promise<void> => {
  const handler = optionsOf(payload).effects[row.effect] ?? ownEffects[row.effect]
  const event = await eventById({ payload }, row.event)
  if (!handler || !event) {
    throw Object.assign(new Error(), { code: handler ? 'event-missing' : 'effect-unknown' })
  }
  const beat = setInterval(() => {
    void changeEffect({ payload }, claimed, {
      leaseUntil: later(payload, effectLimits.lease),
    }).catch(() => undefined)
  }, effectLimits.heartbeat)
  beat.unref()
  try {
    await handler({ event, payload, token: row.id })
  } finally {
    clearInterval(beat)
  }
}

const fail = async (payload: Payload, row: EffectRow, attempt: number, error: unknown) => {
  const parked = attempt % effectLimits.attempts === 0
  const wait = Math.min(
    effectLimits.firstRetry * 2 ** ((attempt - 1) % effectLimits.attempts),
    effectLimits.longestRetry,
  )
  const code = codeOf(error)
  await changeEffect({ payload }, attemptId(row.id, attempt), { error: code, status: 'done' })
  await settleEffect({ payload }, row.id, {
    attempts: attempt,
    error: code,
    nextAt: later(payload, wait),
    status: parked ? 'parked' : 'waiting',
  })
  payload.logger[parked ? 'error' : 'warn']({
    attempt,
    code,
    effect: row.effect,
    event: row.event,
    msg: parked ? 'An effect is parked and waits for a person.' : 'An effect will be tried again.',
  })
  if (parked) {
    await tell(
      { payload },
      {
        actor: 'system:outbox',
        code,
        effect: row.effect,
        event: row.event,
        subject: row.event.slice(0, row.event.lastIndexOf('#')),
        type: 'effect-parked',
      },
    )
  }
}

/**
 * Runs one effect unless it is done, parked, or in the hands of a living process. A failure is
 * recorded for a later attempt, with twice the wait each time.
 */
export const runEffect = async (payload: Payload, id: string): Promise<void> => {
  const row = await findEffect({ payload }, id)
  if (row?.status !== 'waiting') {
    return
  }
  const attempt = await claimAttempt(payload, row)
  if (attempt === null) {
    return
  }
  try {
    await carryOut(payload, row, attemptId(id, attempt))
  } catch (error) {
    await fail(payload, row, attempt, error)
    return
  }
  await changeEffect({ payload }, attemptId(id, attempt), { status: 'done' })
  await settleEffect({ payload }, id, { attempts: attempt, error: null, status: 'done' })
}
