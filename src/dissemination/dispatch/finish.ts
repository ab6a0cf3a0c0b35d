import type { Payload } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'

import { optionsOf } from '../../plugin/options.js'
import { stateOf, systemActor, transition } from '../../workflow/index.js'
import { againBatch } from '../outbox/againBatch.js'
import { deliveriesAfter } from '../outbox/deliveriesAfter.js'
import { outboxOf } from '../outbox/store/index.js'
import { openStates } from '../outbox/types.js'
import { note } from './store.js'

const collection = 'disseminations'

/** Mails of which something is left to do. */
const leftOf = (payload: Payload, dissemination: string): Promise<DeliveryRow[]> =>
  deliveriesAfter({ dissemination, last: '', only: [{ state: { in: openStates } }], payload })

/**
 * Notes that a dissemination has ended. One that mails were queued of while it did goes on instead.
 *
 * @returns whether it is being sent
 */
export const settle = async (payload: Payload, id: string): Promise<boolean> => {
  const { sequence, state } = await stateOf({ id, collection, payload })
  if (state === 'sent' && (await leftOf(payload, id)).length > 0) {
    await transition({
      id,
      actor: systemActor('dispatcher'),
      collection,
      comment: 'Mails were queued while it ended.',
      idempotencyKey: `resend:${id}:${sequence}`,
      payload,
      transition: 'resend',
    })
    return true
  }
  await note(payload, id, { settledAt: optionsOf(payload).clock().toISOString(), trouble: null })
  return false
}

/**
 * Ends a dissemination without an open batch. A mail that is left all the same, in none or in one
 * that was closed too early, gets a batch for the next pass: nothing that waits is taken as sent.
 */
export const finish = async (payload: Payload, id: string): Promise<void> => {
  const { sequence } = await stateOf({ id, collection, payload })
  const left = await leftOf(payload, id)
  if (left.length > 0) {
    await outboxOf(payload).putBatches([againBatch(id, left)])
    return
  }
  await transition({
    id,
    actor: systemActor('dispatcher'),
    collection,
    idempotencyKey: `finish:${id}:${sequence}`,
    payload,
    transition: 'finish',
  })
  await settle(payload, id)
}
