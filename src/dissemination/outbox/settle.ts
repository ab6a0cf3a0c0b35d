import type { RefusalClass, Reply, SendOutcome } from '../smtp/types.js'
import type { DeliveryRow, Settlement } from './types.js'

import { backoffMs, longestBackoffMs } from './backoff.js'
import { attemptId } from './types.js'

/** With the waits between them this is about 48 hours. */
export const mostDeferrals = 19

const replyText = (reply: null | Reply): null | string =>
  reply ? `${reply.code} ${reply.text}`.trim() : null

const deferred = (
  row: DeliveryRow,
  refusal: { class: RefusalClass },
  now: Date,
  chance: number,
): Partial<DeliveryRow> =>
  row.deferrals + 1 >= mostDeferrals
    ? { reason: `gave-up-${refusal.class}`, settledAt: now.toISOString(), state: 'rejected' }
    : {
        nextAt: new Date(now.getTime() + backoffMs(row.deferrals + 1, chance)).toISOString(),
        deferrals: row.deferrals + 1,
        reason: refusal.class,
        state: 'deferred',
      }

const changeFor = (
  row: DeliveryRow,
  outcome: SendOutcome,
  now: Date,
  chance: number,
): Partial<DeliveryRow> => {
  const settledAt = now.toISOString()
  switch (outcome.kind) {
    case 'accepted':
      return { reason: null, settledAt, state: 'accepted' }
    case 'deferred':
      return deferred(row, outcome, now, chance)
    case 'rejected':
      return { reason: outcome.class, settledAt, state: 'rejected' }
    case 'server':
      return { nextAt: null, reason: outcome.fault, state: 'queued' }
    case 'unknown':
      return { reason: 'contact-lost', settledAt, state: 'unknown' }
  }
}

/**
 * What a delivery is after an attempt. A fault of the server leaves it queued: the recipient had no
 * part in it. What is unknown stays so until a person or a report settles it.
 *
 * @param args.chance 0 to 1, spreads the next attempts
 */
export const settlementOf = (args: {
  chance: number
  now: Date
  outcome: SendOutcome
  row: DeliveryRow
}): Settlement => {
  const { chance, now, outcome, row } = args
  const attempts = row.attempts + 1
  const reply = outcome.kind === 'unknown' ? null : replyText(outcome.reply)
  return {
    attempt: {
      id: attemptId(row.id, attempts),
      outcome: outcome.kind === 'server' ? outcome.fault : outcome.kind,
      reply,
    },
    delivery: {
      ...row,
      attempts,
      nextAt: null,
      reply,
      ...changeFor({ ...row, attempts }, outcome, now, chance),
    },
  }
}

/** A delivery whose worker went away between taking the mail in hand and noting the answer. */
export const abandoned = (row: DeliveryRow, now: Date): Settlement => ({
  attempt: { id: attemptId(row.id, row.attempts + 1), outcome: 'unknown', reply: null },
  delivery: {
    ...row,
    attempts: row.attempts + 1,
    nextAt: null,
    reason: 'worker-lost',
    settledAt: now.toISOString(),
    state: 'unknown',
  },
})

/** A delivery that must not be made any more. */
export const skipped = (row: DeliveryRow, reason: string, now: Date): Settlement => ({
  attempt: null,
  delivery: { ...row, nextAt: null, reason, settledAt: now.toISOString(), state: 'skipped' },
})

/** The longest that mails held back together come due apart from each other, in milliseconds. */
const spreadMs = 60_000

/** The longest that a mail waits for its next attempt, in milliseconds. */
export const longestWaitMs = longestBackoffMs + spreadMs

/**
 * A delivery that waits without an attempt, as its domain puts off one mail after another. It counts
 * as put off, so that no domain keeps a mail for ever; null for the last time, which is tried.
 *
 * @param args.chance 0 to 1, spreads the next attempts
 */
export const heldBack = (args: {
  chance: number
  row: DeliveryRow
  until: Date
}): null | Settlement => {
  const { chance, row, until } = args
  const deferrals = row.deferrals + 1
  const nextAt = new Date(until.getTime() + chance * spreadMs).toISOString()
  return deferrals < mostDeferrals
    ? {
        attempt: null,
        delivery: { ...row, nextAt, deferrals, reason: 'domain', state: 'deferred' },
      }
    : null
}
