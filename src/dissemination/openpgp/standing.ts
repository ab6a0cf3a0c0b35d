import type { Payload } from 'payload'

import type { KeyFault } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { keyOfContact } from './keyOfContact.js'
import { findKeyRow } from './store.js'
import { keyFaultText } from './texts.js'

/** What the staff sees of the key of a contact. */
export type ContactKeyStanding = {
  algorithm: null | string
  askedAt: null | string
  confirmedAt: null | string
  expiresAt: null | string
  /** Why the key cannot be used. */
  fault: { code: KeyFault; message: string } | null
  fingerprint: null | string
  /** Whether the programme has a key to sign letters with. */
  isReady: boolean
  state: 'confirmed' | 'none' | 'unasked' | 'unusable' | 'waiting'
}

const nothing = {
  algorithm: null,
  askedAt: null,
  confirmedAt: null,
  expiresAt: null,
  fault: null,
  fingerprint: null,
}

/** How the key of a contact stands now. */
export const standingOf = async (args: {
  contact: number | string
  language: 'en' | 'ru'
  payload: Payload
}): Promise<ContactKeyStanding> => {
  const { language, payload } = args
  const isReady = optionsOf(payload).dissemination.signingKey !== null
  const found = await keyOfContact(args)
  if (!found) {
    return { ...nothing, isReady, state: 'none' }
  }
  if (!found.result.ok) {
    const { code } = found.result
    const fault = { code, message: keyFaultText[code][language] }
    return { ...nothing, fault, isReady, state: 'unusable' }
  }
  const { algorithm, expiresAt, fingerprint } = found.result.key
  const row = await findKeyRow({ payload }, { address: found.address.key, fingerprint })
  const { askedAt = null, confirmedAt = null } = row ?? {}
  const state = row?.state === 'confirmed' ? 'confirmed' : askedAt ? 'waiting' : 'unasked'
  return { algorithm, askedAt, confirmedAt, expiresAt, fault: null, fingerprint, isReady, state }
}
