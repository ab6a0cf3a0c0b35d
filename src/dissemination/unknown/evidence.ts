import type { Payload } from 'payload'

import type { DeliveryRow, Settlement } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { readDeliveryToken } from '../ids/deliveryIds.js'
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

/** The id in a Message-ID, an envelope id or a bare token, or null if none of ours is in it. */
export const deliveryOfReference = (payload: Payload, reference: string): null | string => {
  const token = /[0-9a-f]{32}\.[0-9a-f]{16}/i.exec(reference)?.[0]
  return token ? readDeliveryToken({ keys: optionsOf(payload).keys, token }) : null
}

/**
 * Settles a delivery that is unknown by what a server said of it; any other is left as it is.
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
  const id = deliveryOfReference(payload, reference)
  const outbox = outboxOf(payload)
  const [row] = id ? await outbox.loadDeliveries([id]) : []
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
