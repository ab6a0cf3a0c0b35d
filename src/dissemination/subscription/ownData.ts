import type { Payload } from 'payload'

import type { Address } from '../address/index.js'
import type { DeliveryRow } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { suppressionIds } from '../ids/deliveryIds.js'
import { knownOf } from './known.js'

const deliveriesTo = ({ key, mailbox }: Address) => ({
  address: { in: [...new Set([key, mailbox])] },
})

/** A copy of everything that is stored about an address (GDPR, article 15). */
export const exportOwnData = async (
  payload: Payload,
  address: Address,
): Promise<Record<string, unknown>> => {
  const { keys } = optionsOf(payload)
  const { contact, lists } = await knownOf(payload, address)
  const { docs: mails } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    limit: 0,
    pagination: false,
    where: deliveriesTo(address),
  })
  const suppressed = await payload.db.findOne<{ at: string; id: string; reason: string }>({
    collection: 'suppressions',
    where: { id: { in: suppressionIds({ address: address.key, keys }) } },
  })
  return {
    address: address.mailbox,
    contact,
    mails: mails.map(({ dissemination, language, settledAt, state }) => ({
      at: settledAt,
      dissemination,
      language,
      state,
    })),
    subscriptions: lists.flatMap(({ list, row }) => (row ? [{ ...row, list: list.name }] : [])),
    suppressed: suppressed ? { at: suppressed.at, reason: suppressed.reason } : null,
  }
}

/**
 * Erases what is stored about an address (GDPR, article 17): first makes sure that no mail comes any
 * more, then removes subscriptions, the contact, and the address from every mail that went to it.
 * What is left are keyed hashes and counts.
 */
export const eraseOwnData = async (payload: Payload, address: Address): Promise<void> => {
  const { clock, dissemination, keys } = optionsOf(payload)
  const { contact, rowIds } = await knownOf(payload, address)
  const hashes = suppressionIds({ address: address.key, keys })
  const [id = ''] = hashes
  const at = clock().toISOString()
  await insertOnce({
    collection: 'suppressions',
    data: { id, at, keyId: keys.current, reason: 'erased' },
    payload,
  })
  await payload.db.deleteMany({ collection: 'subscriptions', where: { id: { in: rowIds } } })
  if (contact) {
    await payload.delete({
      id: contact.id,
      collection: asSlug(dissemination.contacts),
      // Readers have no accounts; the signed link stands for access.
      overrideAccess: true,
    })
  }
  await payload.db.updateMany({
    collection: 'deliveries',
    data: { address: null, contact: null, domain: null, reply: null, subscription: null },
    returning: false,
    where: deliveriesTo(address),
  })
  await payload.db.deleteMany({ collection: 'bounces', where: { address: { in: hashes } } })
  await payload.db.updateMany({
    collection: 'notices',
    data: { address: null },
    returning: false,
    where: { addressKey: { in: hashes } },
  })
  await appendAudit({
    entries: [
      {
        actor: 'system:reader',
        kind: 'reader.erased',
        source: `suppressions:${id}#erased#${at}`,
        subject: null,
      },
    ],
    payload,
  })
}
