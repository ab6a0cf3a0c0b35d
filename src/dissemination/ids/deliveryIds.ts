import { timingSafeEqual } from 'node:crypto'

import type { KeyRing } from '../../keys/index.js'

import { labels } from '../../keys/index.js'
import { keyedHash } from './keyedHash.js'

type Keyed = { keyId: string; keys: KeyRing }

/** The id of the one row that a dissemination has for an address: making it twice is a duplicate. */
export const deliveryId = (
  args: { address: string; dissemination: string; releaseHash: string } & Keyed,
): string =>
  keyedHash({
    ...args,
    label: labels.deliveryId,
    parts: [args.dissemination, args.releaseHash, args.address],
  })

/** The id of an address's subscription to a list: there is at most one. */
export const subscriptionId = (args: { address: string; list: string } & Keyed): string =>
  keyedHash({ ...args, label: labels.subscriptionToken, parts: [args.list, args.address] })

/** Where an address would be suppressed, under every key of the ring, the current one first. */
export const suppressionIds = (args: { address: string; keys: KeyRing }): string[] =>
  args.keys.ids.map((keyId) =>
    keyedHash({ keyId, keys: args.keys, label: labels.suppressionIndex, parts: [args.address] }),
  )

/**
 * What stands for a delivery outside: in Message-ID, ENVID and the return path. Leads back to the
 * row and proves that this installation made it, so that a stranger cannot report bounces for rows.
 */
export const deliveryToken = (args: { delivery: string } & Keyed): string =>
  `${args.delivery}.${keyedHash({ ...args, label: labels.messageId, parts: [args.delivery] }).slice(0, 16)}`

/** The delivery of a token, or null if this installation did not make it. */
export const readDeliveryToken = (args: { keys: KeyRing; token: string }): null | string => {
  const [delivery = '', mark = ''] = args.token.toLowerCase().split('.')
  const isOwn = args.keys.ids.some((keyId) => {
    const [, expected = ''] = deliveryToken({ delivery, keyId, keys: args.keys }).split('.')
    return (
      mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected))
    )
  })
  return isOwn ? delivery : null
}
