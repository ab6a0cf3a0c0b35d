import type { KeyRing } from '../../keys/index.js'
import type { DeliveryRow } from '../outbox/types.js'

import { labels } from '../../keys/index.js'
import { subscriptionId } from '../ids/deliveryIds.js'
import { readToken, signToken } from '../ids/signedToken.js'

/** What a link out of a list is about: the list, the address on it, the subscription if any. */
export type Leaving = { keyId: string; list: string; place: string; subscription: null | string }

/** The link by which one address leaves one list. Holds ids alone and tells nobody whose it is. */
export const unsubscribeUrl = (args: {
  address: string
  keyId: string
  keys: KeyRing
  row: Pick<DeliveryRow, 'list' | 'subscription'>
  serverURL: string
}): string => {
  const { address, keyId, keys, row, serverURL } = args
  const place = subscriptionId({ address, keyId, keys, list: row.list })
  const ids = [row.list, place, ...(row.subscription ? [row.subscription] : [])]
  const token = signToken({ ids, keyId, keys, label: labels.unsubscribeToken })
  return `${serverURL}/api/mail/unsubscribe/${token}`
}

/** What the token of such a link says, or null if this installation did not make it. */
export const readLeaving = (args: { keys: KeyRing; now: Date; token: string }): Leaving | null => {
  const read = readToken({ ...args, label: labels.unsubscribeToken })
  const [list, place, subscription = null] = read?.ids ?? []
  return read && list && place ? { keyId: read.keyId, list, place, subscription } : null
}
