import type { PayloadRequest } from 'payload'

import type { ListRow } from '../audience/types.js'

import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { hasLeft, optedOutAmong } from '../audience/doNotMail.js'
import { subscriptionId } from '../ids/deliveryIds.js'

/** Open lists that have subscribers of their own. */
export const joinableAmong = async (req: PayloadRequest, ids: string[]): Promise<string[]> => {
  const { docs } = await req.payload.db.find<ListRow>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    where: {
      and: [
        { id: { in: ids } },
        { membership: { equals: 'subscriptions' } },
        { status: { equals: 'open' } },
      ],
    },
  })
  return docs.map(({ id }) => id)
}

/**
 * Puts a contact on lists. Doing it twice changes nothing, and whoever left a list, as this contact
 * or by the address, stays off it.
 */
export const putOnLists = async (args: {
  contact: string
  email: string
  lists: string[]
  req: PayloadRequest
}): Promise<void> => {
  const { contact, email, lists, req } = args
  const { payload } = req
  const { clock, keys } = optionsOf(payload)
  const parsed = parseAddress(email)
  const address = parsed.ok ? parsed.address.key : ''
  const left = await optedOutAmong(
    { payload },
    lists.map((list) => ({ address, list })),
  )
  const at = clock().toISOString()
  for (const list of lists.filter((id) => !hasLeft(left, { address, list: id }))) {
    const ids = keys.ids.map((keyId) =>
      subscriptionId({ address: `contact:${contact}`, keyId, keys, list }),
    )
    const known = await payload.db.findOne({
      collection: 'subscriptions',
      where: { id: { in: ids } },
    })
    if (!known) {
      await insertOnce({
        collection: 'subscriptions',
        data: {
          id: ids[0] ?? '',
          address: null,
          askedAt: at,
          confirmedAt: at,
          contact,
          keyId: keys.current,
          language: null,
          leftAt: null,
          list,
          source: 'import',
          status: 'confirmed',
        },
        payload,
      })
    }
  }
}
