import type { Payload, PayloadRequest } from 'payload'

import type { Address } from '../address/index.js'
import type { ContactRow } from '../audience/types.js'
import type { NoticeRow } from '../notices/types.js'
import type { KeyResult, ReaderKey } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { inspectKey } from './inspectKey.js'
import { keyRowAt } from './store.js'

/** A contact that has a key: its address, and what the key is worth now. */
export type ContactKey = { address: Address; contact: ContactRow; result: KeyResult }

/** The key that a contact has on file; null without one, or without a plain address. */
export const keyOfContact = async (args: {
  contact: number | string
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<ContactKey | null> => {
  const { payload, req } = args
  const { clock, dissemination } = optionsOf(payload)
  const contact = await payload.db.findOne<ContactRow>({
    collection: dissemination.contacts,
    req,
    where: { id: { equals: args.contact } },
  })
  const parsed = parseAddress(contact?.email)
  return contact?.openpgpKey && parsed.ok
    ? {
        address: parsed.address,
        contact,
        result: await inspectKey(contact.openpgpKey, clock()),
      }
    : null
}

/** The key that a letter asks to confirm, as long as the contact still has it and the address. */
export const keyToConfirm = async (
  payload: Payload,
  notice: Pick<NoticeRow, 'address' | 'matters'>,
): Promise<null | ReaderKey> => {
  const row = await keyRowAt(payload, notice.matters[0] ?? '')
  const found = row && (await keyOfContact({ contact: row.contact, payload }))
  if (!row || !found?.result.ok || !optionsOf(payload).dissemination.signingKey) {
    return null
  }
  const { key } = found.result
  const isSame = key.fingerprint === row.fingerprint && found.address.mailbox === notice.address
  return isSame ? key : null
}
