import type { Payload } from 'payload'

import type { Address } from '../address/index.js'
import type { ContactRow, ListRow } from '../audience/types.js'
import type { Known } from './known.js'

import { optionsOf } from '../../plugin/options.js'
import { subscriptionId } from '../ids/deliveryIds.js'
import { leaveList, returnToList } from '../unsubscribe/leave.js'
import { joinLists } from './join.js'

/** A list that a reader may choose, and whether its mails come now. */
export type ReaderChoice = { description: null | string; id: string; isOn: boolean; name: string }

const describes = (list: ListRow, contact: ContactRow): boolean =>
  (['country', 'language', 'mechanism'] as const).every(
    (field) => !list[field] || list[field] === contact[field],
  )

/** Public lists, and those that this reader is on or was on in any other way. */
export const choicesOf = ({ contact, lists }: Known): ReaderChoice[] =>
  lists.flatMap(({ list, row }) => {
    const byPost = list.membership === 'contacts' && contact !== null && describes(list, contact)
    const isOpenToAll = list.isPublic === true && list.membership === 'subscriptions'
    if (list.status !== 'open' || !(isOpenToAll || byPost || row)) {
      return []
    }
    const isOn = row ? row.status === 'confirmed' : byPost
    return [{ id: list.id, description: list.description ?? null, isOn, name: list.name }]
  })

/** Makes a reader's choice true: leaves and joins what differs from how it is. */
export const choose = async (args: {
  address: Address
  known: Known
  language: string
  notice: { askedAt: string; id: string }
  payload: Payload
  wanted: Set<string>
}): Promise<void> => {
  const { address, known, language, notice, payload, wanted } = args
  const { keys } = optionsOf(payload)
  const keyId = keys.current
  const rows = new Map(known.lists.map(({ list, row }) => [list.id, row]))
  const rowIds = new Map(known.lists.map((each) => [each.list.id, each.rowIds]))
  for (const { id: list, isOn } of choicesOf(known)) {
    const place = subscriptionId({ address: address.key, keyId, keys, list })
    const leaving = { keyId, list, place, subscription: rows.get(list)?.id ?? null }
    if (isOn && !wanted.has(list)) {
      await leaveList(payload, leaving)
    }
    if (!isOn && wanted.has(list)) {
      await returnToList(payload, leaving, rowIds.get(list))
      const proof = { askedAt: notice.askedAt, language, notice: notice.id }
      await joinLists({ address, lists: [list], payload, proof })
    }
  }
  for (const row of rows.values()) {
    if (row?.address && row.language !== language) {
      await payload.db.updateOne({
        id: row.id,
        collection: 'subscriptions',
        data: { language },
        returning: false,
      })
    }
  }
}
