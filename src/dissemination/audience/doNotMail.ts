import type { Payload, PayloadRequest } from 'payload'

import type { SubscriptionRow } from './types.js'

import { pickRows } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { subscriptionId, suppressionIds } from '../ids/deliveryIds.js'
import { SuppressionKeyError } from './errors.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** An address on a list; the address as its key. */
type Pair = { address: string; list: string }

const idsIn = async (
  { payload, req }: Caller,
  collection: string,
  ids: string[],
): Promise<Set<string>> => {
  const rows = await pickRows<{ id: string }>({ collection, fields: ['id'], ids, payload, req })
  return new Set(rows.map(({ id }) => id))
}

/** Which of these addresses must never be mailed. */
export const suppressedAmong = async (
  caller: Caller,
  addresses: string[],
): Promise<Set<string>> => {
  const { keys } = optionsOf(caller.payload)
  const ids = new Map(addresses.map((address) => [address, suppressionIds({ address, keys })]))
  const found = await idsIn(caller, 'suppressions', [...ids.values()].flat())
  return new Set(addresses.filter((address) => ids.get(address)?.some((id) => found.has(id))))
}

const pairKey = ({ address, list }: Pair): string => `${list} ${address}`

/** Where each of these would stand on its list, under every key of the ring. */
export type Places = Map<string, string[]>

export const placesOf = (payload: Payload, pairs: Pair[]): Places => {
  const { keys } = optionsOf(payload)
  return new Map(
    pairs.map((pair) => [
      pairKey(pair),
      keys.ids.map((keyId) => subscriptionId({ ...pair, keyId, keys })),
    ]),
  )
}

/** Which of them left, by what stands in those places. */
export const leftAmong = (
  places: Places,
  standing: ReadonlyMap<string, Pick<SubscriptionRow, 'status'>>,
): Set<string> => {
  const left = new Set<string>()
  for (const [key, ids] of places) {
    if (ids.some((id) => standing.get(id)?.status === 'unsubscribed')) {
      left.add(key)
    }
  }
  return left
}

/** Which of these left the list, whichever way they were on it. */
export const optedOutAmong = async (caller: Caller, pairs: Pair[]): Promise<Set<string>> => {
  const places = placesOf(caller.payload, pairs)
  const rows = await pickRows<Pick<SubscriptionRow, 'id' | 'status'>>({
    ...caller,
    collection: 'subscriptions',
    fields: ['id', 'status'],
    ids: [...places.values()].flat(),
  })
  return leftAmong(places, new Map(rows.map((row) => [row.id, row])))
}

export const hasLeft = (optedOut: Set<string>, pair: Pair): boolean => optedOut.has(pairKey(pair))

/**
 * Makes sure that every suppressed address can be recognised.
 *
 * @throws SuppressionKeyError when a row was hashed with a key that the ring lost
 */
export const requireSuppressionKeys = async ({ payload, req }: Caller): Promise<void> => {
  const lost = await payload.db.findOne<{ id: string; keyId: string }>({
    collection: 'suppressions',
    req,
    where: { keyId: { not_in: optionsOf(payload).keys.ids } },
  })
  if (lost) {
    throw new SuppressionKeyError(lost.keyId)
  }
}
