import type { Payload } from 'payload'

import type { DeliveryRow, Settlement } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { readDeliveryToken, readReturnToken } from '../ids/deliveryIds.js'
import { outboxOf } from '../outbox/store/index.js'

/** What a server said later about a mail whose fate is unknown. */
export type Evidence = {
  /** `accepted`: it took the mail, whatever became of it then. `refused`: it never did. */
  says: 'accepted' | 'refused'
  /** A delivery status or returned message, or the log of the mail server. */
  source: 'log' | 'report'
}

/** What is stored of a settlement that no session gave. */
export const settledAs = (
  row: DeliveryRow,
  change: Pick<DeliveryRow, 'reason' | 'state'>,
  now: Date,
): Settlement => ({
  attempt: null,
  delivery: { ...row, ...change, nextAt: null, settledAt: now.toISOString() },
})

/** The delivery of a Message-ID, an envelope id or a bare token, or null if none of ours is in it. */
const deliveryOfReference = (payload: Payload, reference: string): null | string => {
  const token = /[0-9a-f]{32}\.[0-9a-f]{16}/i.exec(reference)?.[0]
  const { keys } = optionsOf(payload)
  return token ? (readReturnToken({ keys, token }) ?? readDeliveryToken({ keys, token })) : null
}

/**
 * Settles a delivery that is unknown by what a server said of it; any other is left as it is.
 *
 * @returns whether it was settled
 */
export const settleProved = async (args: {
  delivery: string
  evidence: Evidence
  payload: Payload
}): Promise<boolean> => {
  const { delivery, evidence, payload } = args
  const outbox = outboxOf(payload)
  const [row] = await outbox.loadDeliveries([delivery])
  if (row?.state !== 'unknown') {
    return false
  }
  const state = evidence.says === 'accepted' ? 'accepted' : 'rejected'
  await outbox.commit({
    intents: [],
    mayBegin: () => Promise.resolve(false),
    settlements: [
      settledAs(row, { reason: `proved-by-${evidence.source}`, state }, optionsOf(payload).clock()),
    ],
  })
  await appendAudit({
    entries: [
      {
        actor: 'system:dispatcher',
        data: { [state]: 1, source: evidence.source },
        kind: 'dissemination.settled',
        source: `${row.id}#evidence`,
        subject: `disseminations:${row.dissemination}`,
      },
    ],
    payload,
  })
  return true
}

/**
 * Settles a delivery that is unknown by the log of our own mail server, or by another source that
 * whoever calls this vouches for.
 *
 * @param args.reference its Message-ID or envelope id, which only this installation can make
 * @returns whether a delivery was settled
 */
export const settleByEvidence = async (args: {
  evidence: Evidence
  payload: Payload
  reference: string
}): Promise<boolean> => {
  const { evidence, payload, reference } = args
  const delivery = deliveryOfReference(payload, reference)
  return delivery !== null && settleProved({ delivery, evidence, payload })
}
