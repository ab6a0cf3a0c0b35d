import type { Payload } from 'payload'

import type { EffectRow } from './outbox.js'

import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { findEffect, outbox } from './outbox.js'

/** Times in milliseconds. */
export const effectLimits = {
  attempts: 8,
  firstRetry: 1_000,
  heartbeat: 15_000,
  lease: 60_000,
  longestRetry: 3_600_000,
}

/** A moment from now on, ISO 8601. */
export const later = (payload: Payload, ms: number): string =>
  new Date(optionsOf(payload).clock().getTime() + ms).toISOString()

/** The row of one attempt, by which it is settled. */
export const attemptId = (id: string, attempt: number): string => `${id}~${attempt}`

/** The number of the attempt that this process may make, or null while another one works on it. */
export const claimAttempt = async (
  payload: Payload,
  row: Pick<EffectRow, 'attempts' | 'effect' | 'event' | 'id'>,
): Promise<null | number> => {
  for (let attempt = row.attempts + 1; ; attempt += 1) {
    const id = attemptId(row.id, attempt)
    const won = await insertOnce({
      collection: outbox,
      data: {
        id,
        attempts: attempt,
        effect: row.effect,
        event: row.event,
        kind: 'attempt',
        leaseUntil: later(payload, effectLimits.lease),
        status: 'running',
      },
      payload,
    })
    if (won) {
      return attempt
    }
    const other = await findEffect({ payload }, id)
    const expired = (other?.leaseUntil ?? '') < later(payload, 0)
    if (other?.status === 'running' && !expired) {
      return null
    }
  }
}
