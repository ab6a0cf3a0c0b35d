import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Payload,
  PayloadRequest,
} from 'payload'

import type { KeyRow } from './store.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { askNotice } from '../notices/store.js'
import { keyOfContact } from './keyOfContact.js'
import { changeKeyRow, ensureKeyRow, forgetKeysOf } from './store.js'

/**
 * Sends the contact a letter that only the holder of its key can read, with a link that confirms the
 * key. Asks nothing of a key that was confirmed, unless it is asked to.
 *
 * @returns the row of the key, or null where there is no key that could be confirmed
 */
export const askConfirmation = async (args: {
  again?: boolean
  contact: number | string
  payload: Payload
  req?: PayloadRequest
}): Promise<KeyRow | null> => {
  const { again = false, payload, req } = args
  const { clock, dissemination } = optionsOf(payload)
  const found = await keyOfContact({ contact: args.contact, payload, req })
  if (!found?.result.ok) {
    return null
  }
  const { address, contact, result } = found
  const id = String(contact.id)
  const row = await ensureKeyRow(
    { payload, req },
    {
      contact: id,
      expiresAt: result.key.expiresAt,
      pair: { address: address.key, fingerprint: result.key.fingerprint },
    },
  )
  const isAsked = row.state === 'confirmed' || (row.askedAt !== null && !again)
  if (isAsked || !dissemination.signingKey) {
    return row
  }
  const askedAt = clock().toISOString()
  await changeKeyRow({ payload, req }, row.id, { askedAt })
  const notice = await askNotice({
    address,
    kind: 'key',
    language: contact.language === 'ru' ? 'ru' : 'en',
    matters: [row.id],
    payload,
    req,
  })
  const actor = req ? actorOf(req) : null
  await appendAudit({
    entries: [
      {
        actor: actor?.kind === 'user' ? `user:${actor.id}` : 'system:local',
        kind: 'openpgp.asked',
        source: `notices:${notice}#openpgp`,
        subject: `${dissemination.contacts}:${id}`,
      },
    ],
    payload,
    req,
  })
  return { ...row, askedAt }
}

/** A new key, or a new address, has to be confirmed by its owner. */
export const confirmNewKey: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id } = doc as { id: number | string }
  await askConfirmation({ contact: id, payload: req.payload, req })
  return doc as unknown
}

export const forgetKeys: CollectionAfterDeleteHook = async ({ id, req }) =>
  forgetKeysOf({ payload: req.payload, req }, String(id))
