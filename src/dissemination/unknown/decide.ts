import type { Payload, PayloadRequest } from 'payload'

import type { DeliveryRow, Settlement } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf, stateOf, transition } from '../../workflow/index.js'
import { againBatch } from '../outbox/againBatch.js'
import { outboxOf } from '../outbox/store/index.js'
import { DecisionRefusedError } from './errors.js'
import { settledAs } from './evidence.js'

/** `confirm`: it arrived, as somebody made sure. `resend`: it goes out again, as the same mail. */
export type UnknownDecision = 'confirm' | 'resend'

const longestComment = 500

const unknownOf = async (
  payload: Payload,
  dissemination: string,
  wanted: null | string[],
): Promise<DeliveryRow[]> => {
  const { docs } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    limit: 0,
    pagination: false,
    where: {
      and: [
        { dissemination: { equals: dissemination } },
        { state: { equals: 'unknown' } },
        ...(wanted ? [{ id: { in: wanted } }] : []),
      ],
    },
  })
  return docs
}

const queuedAgain = (row: DeliveryRow): Settlement => ({
  again: true,
  attempt: null,
  delivery: { ...row, nextAt: null, reason: null, settledAt: null, state: 'queued' },
})

/**
 * Settles unknown deliveries by a person's decision. A mail that goes out again carries the same
 * Message-ID, so that most mailboxes show it once even where the first one arrived.
 *
 * @param args.deliveries their ids; all unknown ones of the dissemination unless given
 * @param args.comment why, kept in the audit log; without names
 * @returns how many were settled
 * @throws DecisionRefusedError for other roles, without a reason, or in a state that cannot send
 */
export const decideUnknown = async (args: {
  comment: string
  decision: UnknownDecision
  deliveries?: string[]
  dissemination: string
  req: PayloadRequest
}): Promise<{ settled: number }> => {
  const { comment, decision, deliveries, dissemination, req } = args
  const { payload } = req
  const actor = actorOf(req)
  if (actor?.kind !== 'user' || !actor.roles.includes('coordinator')) {
    throw new DecisionRefusedError('unknown-forbidden')
  }
  if (!comment.trim() || comment.length > longestComment) {
    throw new DecisionRefusedError('unknown-comment')
  }
  const { sequence, state } = await stateOf({
    id: dissemination,
    collection: 'disseminations',
    payload,
  })
  if (decision === 'resend' && !['paused', 'sending', 'sent'].includes(state)) {
    throw new DecisionRefusedError('unknown-state')
  }
  const rows = await unknownOf(payload, dissemination, deliveries ?? null)
  if (rows.length === 0) {
    return { settled: 0 }
  }
  const now = optionsOf(payload).clock()
  const outbox = outboxOf(payload)
  const batch = againBatch(dissemination, rows)
  const goOn = (expectedSequence?: number) =>
    transition({
      id: dissemination,
      actor,
      collection: 'disseminations',
      comment,
      expectedSequence,
      payload,
      req,
      transition: 'resend',
    })
  // Before anything is queued: a refusal, or the end of the process, leaves them unknown.
  if (decision === 'resend' && state === 'sent') {
    await goOn(sequence)
  }
  await outbox.commit({
    intents: [],
    mayBegin: () => Promise.resolve(false),
    settlements: rows.map((row) =>
      decision === 'resend'
        ? queuedAgain(row)
        : settledAs(row, { reason: 'confirmed-by-person', state: 'accepted' }, now),
    ),
  })
  if (decision === 'resend') {
    // After its mails: a worker that opened it before would find nothing to do, and close it.
    await outbox.putBatches([batch])
    const now = await stateOf({ id: dissemination, collection: 'disseminations', payload })
    if (now.state === 'sent') {
      await goOn()
    }
  }
  await appendAudit({
    entries: [
      {
        actor: `user:${actor.id}`,
        data: { [decision]: rows.length },
        kind: 'dissemination.settled',
        source: `${batch.id}#${decision}`,
        subject: `disseminations:${dissemination}`,
      },
    ],
    payload,
  })
  return { settled: rows.length }
}
