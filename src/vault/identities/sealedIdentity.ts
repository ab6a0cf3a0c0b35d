import type { Payload } from 'payload'

import type { Identity } from '../../anonymisation/text/types.js'
import type { IdentityRow } from './store.js'

import { optionsOf } from '../../plugin/options.js'
import { openText, sealText } from '../envelope.js'
import { VaultError } from '../errors.js'
import { identitiesSlug } from './store.js'

/** Where the envelope of an identity belongs. */
export const placeOf = (id: string) => ({ id, collection: identitiesSlug, field: 'sealed' })

export const sealIdentity = (payload: Payload, identity: Identity): string =>
  sealText({
    keys: optionsOf(payload).keys,
    place: placeOf(identity.id),
    plain: JSON.stringify(identity),
  })

/** Throws rather than leave one out: a register with a gap would let a name through. */
export const openIdentity = (payload: Payload, row: IdentityRow): Identity => {
  if (row.status === 'erased' || !row.sealed) {
    throw new VaultError('identity-erased')
  }
  const { keys } = optionsOf(payload)
  const text = openText({ keys, place: placeOf(row.id), sealed: row.sealed })
  return { ...(JSON.parse(text) as Identity), id: row.id }
}
