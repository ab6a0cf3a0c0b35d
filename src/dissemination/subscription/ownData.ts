import type { Payload, Where } from 'payload'

import type { Address } from '../address/index.js'
import type { NoticeRow } from '../notices/types.js'
import type { DeliveryRow } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { deliveryId, suppressionIds } from '../ids/deliveryIds.js'
import { knownOf } from './known.js'

/**
 * The ids of every mail that was made for an address, however its owner wrote it then: they follow
 * from the address and the sending, so none is missed for a capital letter.
 */
const deliveryIdsOf = async (payload: Payload, { key }: Address): Promise<string[]> => {
  const { keys } = optionsOf(payload)
  const { docs } = await payload.db.find<{ id: string; keyId: string; releaseHash: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    select: { keyId: true, releaseHash: true },
  })
  return docs
    .filter(({ keyId }) => keys.ids.includes(keyId))
    .map(({ id, keyId, releaseHash }) =>
      deliveryId({ address: key, dissemination: id, keyId, keys, releaseHash }),
    )
}

const rowsAmong = async <T>(payload: Payload, collection: string, where: Where): Promise<T[]> =>
  (
    await payload.db.find<T & { id: string }>({
      collection,
      limit: 0,
      pagination: false,
      where,
    })
  ).docs

/** A database takes so many ids in one question. */
const mostIds = 500

const parts = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, index) =>
    ids.slice(index * mostIds, (index + 1) * mostIds),
  )

/** A copy of everything that is stored about an address (GDPR, article 15). */
export const exportOwnData = async (
  payload: Payload,
  address: Address,
): Promise<Record<string, unknown>> => {
  const { keys } = optionsOf(payload)
  const { contact, lists } = await knownOf(payload, address)
  const hashes = suppressionIds({ address: address.key, keys })
  const mails: DeliveryRow[] = []
  for (const ids of parts(await deliveryIdsOf(payload, address))) {
    mails.push(...(await rowsAmong<DeliveryRow>(payload, 'deliveries', { id: { in: ids } })))
  }
  const letters = await rowsAmong<NoticeRow>(payload, 'notices', { addressKey: { in: hashes } })
  const returned = await rowsAmong<{ at: string; class: string }>(payload, 'bounces', {
    address: { in: hashes },
  })
  const [suppressed] = await rowsAmong<{ at: string; reason: string }>(payload, 'suppressions', {
    id: { in: hashes },
  })
  return {
    address: address.mailbox,
    contact,
    letters: letters.map(({ askedAt, kind, language, state }) => ({
      askedAt,
      kind,
      language,
      state,
    })),
    mails: mails.map(({ dissemination, language, settledAt, state }) => ({
      at: settledAt,
      dissemination,
      language,
      state,
    })),
    returned: returned.map(({ at, class: kind }) => ({ at, kind })),
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
  const { contact, lists } = await knownOf(payload, address)
  const rowIds = lists.flatMap((list) => list.rowIds)
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
  for (const ids of parts(await deliveryIdsOf(payload, address))) {
    await payload.db.updateMany({
      collection: 'deliveries',
      data: { address: null, contact: null, domain: null, reply: null, subscription: null },
      returning: false,
      where: { id: { in: ids } },
    })
    // Whose key it is, others can look up; that the mail left encrypted stays on record.
    await payload.db.updateMany({
      collection: 'deliveries',
      data: { encryptedTo: 'erased' },
      returning: false,
      where: { and: [{ id: { in: ids } }, { encryptedTo: { exists: true } }] },
    })
  }
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
