import type { Payload, PayloadRequest } from 'payload'

import type { ContactRow } from '../audience/types.js'
import type { Protection } from './decide.js'
import type { Encryption, ReaderKey } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { protectionFor } from './decide.js'
import { inspectKey } from './inspectKey.js'
import { ownKeyOf } from './ownKey.js'
import { confirmedAmong } from './store.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** A mail that is to leave: whose it is, on which list, and whether it was approved as encrypted. */
export type Planned = {
  /** The address as its key. */
  address: string
  contact: Pick<ContactRow, 'openpgpKey'> | null
  list: { encryption?: Encryption | null }
  wasEncrypted: boolean
}

/** How it leaves; with the key where it is encrypted. */
export type Protected =
  { how: Exclude<Protection, 'encrypted'> } | { how: 'encrypted'; key: ReaderKey }

/**
 * How each of these mails leaves, by what is known now: one answer for each, in their order.
 *
 * @throws SigningKeyError where a mail has to be encrypted and the programme has no key
 */
export const protectAll = async (caller: Caller, mails: Planned[]): Promise<Protected[]> => {
  const { clock, dissemination } = optionsOf(caller.payload)
  const now = clock()
  const keys = await Promise.all(
    mails.map(async ({ contact }) => {
      const text = contact?.openpgpKey
      const result = text ? await inspectKey(text, now) : null
      return result?.ok ? result.key : null
    }),
  )
  const pairs = mails.flatMap(({ address }, index) => {
    const key = keys[index]
    return key ? [{ address, fingerprint: key.fingerprint }] : []
  })
  const isConfirmed = await confirmedAmong(caller, pairs)
  const answers = mails.map(({ address, contact, list, wasEncrypted }, index): Protected => {
    const key = keys[index]
    const isUsable = key && isConfirmed({ address, fingerprint: key.fingerprint })
    const how = protectionFor({
      encryption: list.encryption ?? 'possible',
      standing: isUsable ? 'usable' : contact?.openpgpKey ? 'unusable' : 'none',
      wasEncrypted,
    })
    return how === 'encrypted' ? (key ? { how, key } : { how: 'no-key' }) : { how }
  })
  if (answers.some(({ how }) => how === 'encrypted')) {
    await ownKeyOf(dissemination.signingKey)
  }
  return answers
}
