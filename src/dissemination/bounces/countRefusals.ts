import type { Payload } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'
import type { BounceClass } from './types.js'

import { parseAddress } from '../address/index.js'
import { countBounce } from './countBounce.js'

const codeIn = (reply: null | string): null | string =>
  /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(reply ?? '')?.[0] ?? null

const classes: Record<string, BounceClass> = { address: 'hard', full: 'full', policy: 'policy' }

/**
 * Counts refusals that the server gave while the mail was handed over, as if it had come back. Only
 * an enhanced code says for sure that a mailbox is missing: three digits alone stop no mails at once.
 */
export const countRefusals = async (payload: Payload, deliveries: DeliveryRow[]): Promise<void> => {
  for (const { id, address, reason, reply, state } of deliveries) {
    const status = codeIn(reply)
    const found = classes[reason ?? '']
    const kind = found === 'hard' && !status ? 'soft' : found
    const parsed = state === 'rejected' && kind ? parseAddress(address) : null
    if (kind && parsed?.ok) {
      await countBounce({
        address: parsed.address.key,
        class: kind,
        delivery: id,
        payload,
        status,
      })
    }
  }
}
