import type { Payload, PayloadRequest, Where } from 'payload'

import { insertOnce } from '../../database/index.js'
import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'
import { keyedHash } from '../ids/keyedHash.js'

/** The only place that writes which keys were confirmed. */
const collection = 'openpgp-keys'

/** Which key was shown to belong to which address, as it is stored. Dates are ISO 8601, UTC. */
export type KeyRow = {
  askedAt: null | string
  confirmedAt: null | string
  contact: string
  expiresAt: null | string
  fingerprint: string
  id: string
  keyId: string
  state: 'confirmed' | 'waiting'
}

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** An address, as its key, and the fingerprint of a key. */
export type Pair = { address: string; fingerprint: string }

/** Where the confirmation of a pair stands, under every key of the ring, the current one first. */
const idsOf = (payload: Payload, { address, fingerprint }: Pair): string[] => {
  const { keys } = optionsOf(payload)
  return keys.ids.map((keyId) =>
    keyedHash({ keyId, keys, label: labels.openpgpKey, parts: [address, fingerprint] }),
  )
}

const rowsWhere = async ({ payload, req }: Caller, where: Where): Promise<KeyRow[]> => {
  const { docs } = await payload.db.find<KeyRow>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where,
  })
  return docs
}

const pairKey = ({ address, fingerprint }: Pair): string => `${fingerprint} ${address}`

/** Which of these keys their readers have confirmed. */
export const confirmedAmong = async (
  caller: Caller,
  pairs: Pair[],
): Promise<(pair: Pair) => boolean> => {
  if (pairs.length === 0) {
    return () => false
  }
  const ids = new Map(pairs.map((pair) => [pairKey(pair), idsOf(caller.payload, pair)]))
  const rows = await rowsWhere(caller, { id: { in: [...ids.values()].flat() } })
  const confirmed = new Set(rows.flatMap(({ id, state }) => (state === 'confirmed' ? [id] : [])))
  return (pair) => (ids.get(pairKey(pair)) ?? []).some((id) => confirmed.has(id))
}

/** The row of a pair, whichever key of the ring it was made under. */
export const findKeyRow = async (caller: Caller, pair: Pair): Promise<KeyRow | null> =>
  (await rowsWhere(caller, { id: { in: idsOf(caller.payload, pair) } }))[0] ?? null

export const keyRowAt = async (payload: Payload, id: string): Promise<KeyRow | null> =>
  (await payload.db.findOne<KeyRow>({ collection, where: { id: { equals: id } } })) ?? null

/** Makes the row of a pair, or gives the one that is there. */
export const ensureKeyRow = async (
  caller: Caller,
  args: { contact: string; expiresAt: null | string; pair: Pair },
): Promise<KeyRow> => {
  const { payload, req } = caller
  const { contact, expiresAt, pair } = args
  const found = await findKeyRow(caller, pair)
  if (found) {
    await changeKeyRow(caller, found.id, { contact, expiresAt })
    return { ...found, contact, expiresAt }
  }
  const [id = ''] = idsOf(payload, pair)
  const row: KeyRow = {
    id,
    askedAt: null,
    confirmedAt: null,
    contact,
    expiresAt,
    fingerprint: pair.fingerprint,
    keyId: optionsOf(payload).keys.current,
    state: 'waiting',
  }
  await insertOnce({ collection, data: row, payload, req })
  return row
}

export const changeKeyRow = async (
  { payload, req }: Caller,
  id: string,
  data: Partial<Omit<KeyRow, 'id'>>,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data, req, returning: false })
}

/** Confirmed keys that end before a moment. */
export const endingBefore = (payload: Payload, moment: Date): Promise<KeyRow[]> =>
  rowsWhere(
    { payload },
    {
      and: [{ state: { equals: 'confirmed' } }, { expiresAt: { less_than: moment.toISOString() } }],
    },
  )

/** Forgets what a contact confirmed. */
export const forgetKeysOf = async ({ payload, req }: Caller, contact: string): Promise<void> => {
  await payload.db.deleteMany({ collection, req, where: { contact: { equals: contact } } })
}
