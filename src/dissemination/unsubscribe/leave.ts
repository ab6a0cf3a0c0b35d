import type { Payload } from 'payload'

import type { SubscriptionRow } from '../audience/types.js'
import type { Leaving } from './url.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'

const collection = 'subscriptions'

const rowAt = (payload: Payload, id: string): Promise<null | SubscriptionRow> =>
  payload.db.findOne<SubscriptionRow>({ collection, where: { id: { equals: id } } })

const mark = async (
  payload: Payload,
  id: string,
  status: SubscriptionRow['status'],
  leftAt: null | string,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data: { leftAt, status }, returning: false })
}

const log = (payload: Payload, leaving: Leaving, kind: string, at: string) =>
  appendAudit({
    entries: [
      {
        actor: 'system:reader',
        data: { list: leaving.list },
        kind,
        source: `subscriptions:${leaving.place}#${kind}#${at}`,
        subject: `mailing-lists:${leaving.list}`,
      },
    ],
    payload,
  })

/**
 * Takes an address off a list, whichever way it was on it. Remembers it under the address's hash, so
 * that no other membership of the same list brings the mails back. Doing it twice changes nothing.
 */
export const leaveList = async (payload: Payload, leaving: Leaving): Promise<void> => {
  const { keyId, list, place, subscription } = leaving
  const at = optionsOf(payload).clock().toISOString()
  if (
    !(await payload.db.findOne({ collection: 'mailing-lists', where: { id: { equals: list } } }))
  ) {
    return
  }
  const isNew = await insertOnce({
    collection,
    data: { id: place, keyId, leftAt: at, list, source: 'form', status: 'unsubscribed' },
    payload,
  })
  const rows = [isNew ? null : await rowAt(payload, place)]
  if (subscription && subscription !== place) {
    rows.push(await rowAt(payload, subscription))
  }
  const remaining = rows.filter((row) => row !== null && row.status !== 'unsubscribed')
  for (const row of remaining) {
    await mark(payload, row?.id ?? '', 'unsubscribed', at)
  }
  if (isNew || remaining.length > 0) {
    await log(payload, leaving, 'subscription.left', at)
  }
}

/** Gives a row that was left its place back; one that only remembers the leaving is of no more use. */
const giveBack = async (payload: Payload, { id, address, contact }: SubscriptionRow) => {
  if (address || contact) {
    await mark(payload, id, 'confirmed', null)
  } else {
    await payload.db.deleteOne({ collection, where: { id: { equals: id } } })
  }
}

/**
 * Undoes it, for a reader who did not mean it.
 *
 * @param known other rows of the reader on this list, where the address is known
 */
export const returnToList = async (
  payload: Payload,
  leaving: Leaving,
  known: string[] = [],
): Promise<void> => {
  const { place, subscription } = leaving
  const at = optionsOf(payload).clock().toISOString()
  const ids = [...new Set([place, ...(subscription ? [subscription] : []), ...known])]
  const rows = await Promise.all(ids.map((id) => rowAt(payload, id)))
  const left = rows.filter((row) => row?.status === 'unsubscribed')
  for (const row of left) {
    if (row) {
      await giveBack(payload, row)
    }
  }
  if (left.length > 0) {
    await log(payload, leaving, 'subscription.returned', at)
  }
}
