import type { Payload } from 'payload'

import type { SecondFactorSetup } from '../errors.js'
import type { SecondFactor } from './record.js'

import { optionsOf } from '../../plugin/options.js'
import { openText, sealText } from '../../vault/envelope.js'
import { hashOfCode, newRecoveryCodes } from './recoveryCodes.js'
import { newTotpSecret, totpUri } from './totp.js'

/** How long a set-up that was shown can be confirmed, in milliseconds. */
const patienceMs = 15 * 60_000

type Offer = { factor: SecondFactor; until: number }

const placeOf = (payload: Payload, id: number | string) => ({
  id,
  collection: optionsOf(payload).users,
  field: 'secondFactorOffer',
})

/** A new second factor to be shown; nothing is stored until its first code comes back. */
export const offerSetup = (
  payload: Payload,
  user: { email: string; id: number | string },
): SecondFactorSetup => {
  const { clock, keys } = optionsOf(payload)
  const secret = newTotpSecret()
  const recoveryCodes = newRecoveryCodes()
  const offer: Offer = {
    factor: { lastStep: 0, recovery: recoveryCodes.map(hashOfCode), secret },
    until: clock().getTime() + patienceMs,
  }
  const setup = sealText({ keys, place: placeOf(payload, user.id), plain: JSON.stringify(offer) })
  return { recoveryCodes, secret, setup, uri: totpUri(secret, user.email) }
}

/** The second factor that this account was offered, or null: another's, changed or too old. */
export const readOffer = (
  payload: Payload,
  id: number | string,
  setup: string,
): null | SecondFactor => {
  const { clock, keys } = optionsOf(payload)
  try {
    const plain = openText({ keys, place: placeOf(payload, id), sealed: setup })
    const { factor, until } = JSON.parse(plain) as Offer
    return until > clock().getTime() ? factor : null
  } catch {
    return null
  }
}
