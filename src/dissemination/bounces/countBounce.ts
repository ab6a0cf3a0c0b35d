import type { Payload } from 'payload'

import type { BounceClass, BounceRow } from './types.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { suppressionIds } from '../ids/deliveryIds.js'
import { isTooMuch, scoreOf } from './score.js'

const suppress = async (args: {
  address: string
  at: string
  delivery: string
  payload: Payload
  reason: 'bounced' | 'complained'
}): Promise<void> => {
  const { address, at, delivery, payload, reason } = args
  const keyId = optionsOf(payload).keys.current
  const data = { id: address, at, keyId, reason }
  if (await insertOnce({ collection: 'suppressions', data, payload })) {
    await appendAudit({
      entries: [
        {
          actor: 'system:bounces',
          data: { reason },
          kind: 'address.suppressed',
          source: `suppressions:${address}#${at}`,
          subject: `deliveries:${delivery}`,
        },
      ],
      payload,
    })
  }
}

/**
 * Counts one return of one mail, once per class, and stops mails to the address when it is too much.
 *
 * @param args.address the address as a key
 * @returns whether the address is suppressed now
 */
export const countBounce = async (args: {
  address: string
  class: BounceClass
  delivery: string
  payload: Payload
  status: null | string
}): Promise<boolean> => {
  const { class: kind, delivery, payload, status } = args
  const { clock, keys } = optionsOf(payload)
  const hashes = suppressionIds({ address: args.address, keys })
  const [address = ''] = hashes
  const at = clock().toISOString()
  const row: BounceRow = {
    id: `${delivery}#${kind}`,
    address,
    at,
    class: kind,
    delivery,
    keyId: keys.current,
    status,
  }
  await insertOnce({ collection: 'bounces', data: row, payload })
  const { docs } = await payload.db.find<BounceRow>({
    collection: 'bounces',
    limit: 0,
    pagination: false,
    where: { address: { in: hashes } },
  })
  if (!isTooMuch(scoreOf(docs, clock()))) {
    return false
  }
  const reason = kind === 'complaint' ? 'complained' : 'bounced'
  await suppress({ address, at, delivery, payload, reason })
  return true
}
