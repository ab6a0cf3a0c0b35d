import type { Payload, PayloadRequest } from 'payload'

import type { Address } from '../address/index.js'
import type { FrameLanguage } from '../templates/types.js'
import type { NoticeKind, NoticeRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { newRandomId } from '../../plugin/randomId.js'
import { latestWait } from '../hasCome.js'
import { suppressionIds } from '../ids/deliveryIds.js'

/** The only place that writes notices. */
const collection = 'notices'

const day = 86_400_000

/** How long a notice keeps its address, in milliseconds. */
const keptFor = 7 * day

/** Longer than the time between the first notice of a key and its end. */
const toldFor = 60 * day

/** Stores a notice for the worker. One insert, whoever the address belongs to. */
export const askNotice = async (args: {
  address: Address
  id?: string
  kind: NoticeKind
  language: FrameLanguage
  matters: string[]
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<string> => {
  const { address, kind, language, matters, payload, req } = args
  const { clock, keys } = optionsOf(payload)
  const [addressKey = ''] = suppressionIds({ address: address.key, keys })
  const row: NoticeRow = {
    id: args.id ?? newRandomId(),
    address: address.mailbox,
    addressKey,
    askedAt: clock().toISOString(),
    attempts: 0,
    keyId: keys.current,
    kind,
    language,
    matters,
    nextAt: null,
    reason: null,
    state: 'queued',
  }
  await payload.db.create({ collection, data: row, req, returning: false })
  return row.id
}

export const findNotice = async (payload: Payload, id: string): Promise<NoticeRow | null> =>
  (await payload.db.findOne<NoticeRow>({ collection, where: { id: { equals: id } } })) ?? null

export const changeNotice = async (
  payload: Payload,
  id: string,
  data: Partial<Omit<NoticeRow, 'id'>>,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data, returning: false })
}

/** How long a notice waits for its next attempt after so many, in milliseconds. */
export const noticeWaitMs = (attempts: number): number => 60_000 * 2 ** Math.min(attempts, 8)

const longestNoticeWaitMs = noticeWaitMs(Infinity)

/** Notices to be sent now, oldest first. */
export const dueNotices = async (payload: Payload, limit: number): Promise<NoticeRow[]> => {
  const now = optionsOf(payload).clock()
  const { docs } = await payload.db.find<NoticeRow>({
    collection,
    limit,
    pagination: false,
    sort: 'askedAt',
    where: {
      and: [
        { state: { equals: 'queued' } },
        {
          or: [
            { nextAt: { exists: false } },
            { nextAt: { less_than_equal: now.toISOString() } },
            { nextAt: { greater_than: latestWait(now, longestNoticeWaitMs).toISOString() } },
          ],
        },
      ],
    },
  })
  return docs
}

/** How many notices of this kind an address was sent or is to be sent before this one, today. */
export const noticesBefore = async (payload: Payload, notice: NoticeRow): Promise<number> => {
  const since = new Date(new Date(notice.askedAt).getTime() - day).toISOString()
  const { totalDocs } = await payload.db.count({
    collection,
    where: {
      and: [
        { addressKey: { equals: notice.addressKey } },
        { kind: { equals: notice.kind } },
        { state: { not_equals: 'skipped' } },
        { askedAt: { greater_than: since } },
        { askedAt: { less_than: notice.askedAt } },
      ],
    },
  })
  return totalDocs
}

/** How many notices wait: more than a person could ask for means that a program does. */
export const queuedNotices = async (payload: Payload): Promise<number> =>
  (await payload.db.count({ collection, where: { state: { equals: 'queued' } } })).totalDocs

/** Removes notices that are of no more use, with the addresses in them. */
export const removeOldNotices = async (payload: Payload): Promise<void> => {
  const before = new Date(optionsOf(payload).clock().getTime() - keptFor).toISOString()
  await payload.db.deleteMany({
    collection,
    where: { and: [{ askedAt: { less_than: before } }, { kind: { not_equals: 'key-expiry' } }] },
  })
  // That one was told of a key has to be known for longer than the letter is of use.
  const told = new Date(optionsOf(payload).clock().getTime() - toldFor).toISOString()
  await payload.db.deleteMany({ collection, where: { askedAt: { less_than: told } } })
}
