import type { Payload } from 'payload'

import type { Address } from '../address/index.js'
import type { ContactRow, ListRow, SubscriptionRow } from '../audience/types.js'

import { optionsOf } from '../../plugin/options.js'
import { addressKeyField } from '../contacts/index.js'
import { subscriptionId } from '../ids/deliveryIds.js'
import { withheldAmong } from './withheld.js'

export type PublicList = { description: null | string; id: string; name: string }

type KnownList = { description?: null | string; isPublic?: boolean | null } & ListRow

/** What is stored about one address. */
export type Known = {
  contact: ContactRow | null
  isAnything: boolean
  /**
   * Every list, with the row that says how this address stands if there is one, and the ids of all
   * its rows there, by its hash under each key and by its contact.
   */
  lists: { list: KnownList; row: null | SubscriptionRow; rowIds: string[] }[]
}

const all = async <T>(payload: Payload, collection: string, where = {}): Promise<T[]> => {
  const { docs } = await payload.db.find<T & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    where,
  })
  return docs
}

/** Lists that anyone may join, as far as their words may be shown. */
export const publicLists = async (payload: Payload): Promise<PublicList[]> => {
  const lists = await all<KnownList>(payload, 'mailing-lists', {
    and: [
      { isPublic: { equals: true } },
      { membership: { equals: 'subscriptions' } },
      { status: { equals: 'open' } },
      { tlpCeiling: { equals: 'TLP:CLEAR' } },
    ],
  })
  const withheld = await withheldAmong(payload, lists)
  return lists
    .filter(({ id }) => !withheld.has(id))
    .map(({ id, description, name }) => ({ id, description: description ?? null, name }))
}

/** Every list; without words those whose words may not be shown, so that they can be left all the same. */
const sayableLists = async (payload: Payload): Promise<KnownList[]> => {
  const lists = await all<KnownList>(payload, 'mailing-lists')
  const withheld = await withheldAmong(payload, lists)
  return lists.map((list) =>
    withheld.has(list.id) ? { ...list, description: null, name: '' } : list,
  )
}

const contactAt = async (payload: Payload, { key }: Address): Promise<ContactRow | null> => {
  const { contacts } = optionsOf(payload).dissemination
  const [found = null] = await all<ContactRow>(payload, contacts, {
    [addressKeyField]: { equals: key },
  })
  return found
}

/** Everything that is stored about an address, found by its hashes on each list. */
export const knownOf = async (payload: Payload, address: Address): Promise<Known> => {
  const { keys } = optionsOf(payload)
  const contact = await contactAt(payload, address)
  const lists = await sayableLists(payload)
  const names = [address.key, ...(contact ? [`contact:${contact.id}`] : [])]
  const idsOf = (list: string) =>
    names.flatMap((name) =>
      keys.ids.map((keyId) => subscriptionId({ address: name, keyId, keys, list })),
    )
  const rows = new Map<string, SubscriptionRow>()
  const rowIds = new Map<string, string[]>()
  for (const { id } of lists) {
    for (const row of await all<SubscriptionRow>(payload, 'subscriptions', {
      id: { in: idsOf(id) },
    })) {
      const earlier = rows.get(id)
      rowIds.set(id, [...(rowIds.get(id) ?? []), row.id])
      rows.set(id, earlier?.status === 'unsubscribed' ? earlier : row)
    }
  }
  const isOn = [...rows.values()].some(({ address: stored, contact: post }) => stored || post)
  return {
    contact,
    isAnything: isOn || contact !== null,
    lists: lists.map((list) => ({
      list,
      row: rows.get(list.id) ?? null,
      rowIds: rowIds.get(list.id) ?? [],
    })),
  }
}
