import type { Payload } from 'payload'

import type { Address } from '../address/index.js'
import type { SubscriptionRow } from '../audience/types.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { subscriptionId, suppressionIds } from '../ids/deliveryIds.js'
import { publicLists } from './known.js'

const collection = 'subscriptions'

/** What is kept as the proof of a double opt-in. */
type Proof = { askedAt: string; language: string; notice: string }

const join = async (args: {
  address: Address
  list: string
  payload: Payload
  proof: Proof
}): Promise<void> => {
  const { address, list, payload, proof } = args
  const { clock, keys } = optionsOf(payload)
  const ids = keys.ids.map((keyId) => subscriptionId({ address: address.key, keyId, keys, list }))
  const at = clock().toISOString()
  const standing = {
    address: address.mailbox,
    askedAt: proof.askedAt,
    confirmedAt: at,
    language: proof.language,
    leftAt: null,
    source: 'form',
    status: 'confirmed',
  }
  const rowAt = () =>
    payload.db.findOne<SubscriptionRow>({ collection, where: { id: { in: ids } } })
  const found = await rowAt()
  if (found?.status === 'confirmed') {
    return
  }
  const data = { ...standing, id: ids[0] ?? '', keyId: keys.current, list }
  if (found || !(await insertOnce({ collection, data, payload }))) {
    const id = found?.id ?? data.id
    await payload.db.updateOne({ id, collection, data: standing, returning: false })
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:reader',
        data: { list },
        kind: 'subscription.confirmed',
        source: `subscriptions:${found?.id ?? data.id}#confirmed#${proof.notice}#${at}`,
        subject: `mailing-lists:${list}`,
      },
    ],
    payload,
  })
}

/** A mailbox that answers is no longer one that returns mails, or that was forgotten. */
const lift = async (payload: Payload, address: Address): Promise<void> => {
  const { keys } = optionsOf(payload)
  const hashes = suppressionIds({ address: address.key, keys })
  await payload.db.deleteMany({
    collection: 'suppressions',
    where: { and: [{ id: { in: hashes } }, { reason: { in: ['bounced', 'erased'] } }] },
  })
  await payload.db.deleteMany({ collection: 'bounces', where: { address: { in: hashes } } })
}

/** Puts an address whose owner has shown the mailbox onto public lists; doing it twice changes nothing. */
export const joinLists = async (args: {
  address: Address
  lists: string[]
  payload: Payload
  proof: Proof
}): Promise<void> => {
  const { address, lists, payload, proof } = args
  const open = new Set((await publicLists(payload)).map(({ id }) => id))
  await lift(payload, address)
  for (const list of lists.filter((id) => open.has(id))) {
    await join({ address, list, payload, proof })
  }
}
