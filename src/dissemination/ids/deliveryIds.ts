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

type TokenLabel = typeof labels.messageId | typeof labels.returnToken

type Token = { delivery: string } & Keyed

const markOf = (label: TokenLabel, { delivery, keyId, keys }: Token): string =>
  keyedHash({ keyId, keys, label, parts: [delivery] }).slice(0, 16)

const readAs = (label: TokenLabel, keys: KeyRing, token: string): null | string => {
  const [delivery = '', mark = ''] = token.toLowerCase().split('.')
  const isOwn = keys.ids.some((keyId) => {
    const expected = markOf(label, { delivery, keyId, keys })
    return (
      mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected))
    )
  })
  return isOwn ? delivery : null
}

/**
 * What stands for a delivery in its Message-ID. Leads back to the row and proves that this
 * installation made it, but whoever reads an archive or an answer knows it.
 */
export const deliveryToken = (args: Token): string =>
  `${args.delivery}.${markOf(labels.messageId, args)}`

/**
 * What stands for a delivery in its envelope alone: ENVID and the return path. No reader is shown
 * it, so whoever knows it speaks for a server that had the mail.
 */
export const returnToken = (args: Token): string =>
  `${args.delivery}.${markOf(labels.returnToken, args)}`

type Reading = { keys: KeyRing; token: string }

/** The delivery of a Message-ID's token, or null if this installation did not make it. */
export const readDeliveryToken = ({ keys, token }: Reading): null | string =>
  readAs(labels.messageId, keys, token)

/** The delivery of an envelope's token, or null if this installation did not make it. */
export const readReturnToken = ({ keys, token }: Reading): null | string =>
  readAs(labels.returnToken, keys, token)
