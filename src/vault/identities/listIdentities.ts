import type { Payload } from 'payload'

import type { Identity } from '../../anonymisation/text/types.js'

import { openIdentity } from './sealedIdentity.js'
import { activeRows, newestRevision } from './store.js'

type Cached = { identities: Identity[]; revision: number }

const cache = new WeakMap<Payload, Cached>()

/** Rises with every change of the register, by whichever process. */
export const registerRevision = (payload: Payload): Promise<number> => newestRevision({ payload })

/**
 * The whole register in plain text, for the matcher and the gate; never for a person. Kept in
 * memory until the revision moves. Throws EnvelopeError when one entry cannot be opened.
 */
export const listIdentities = async (payload: Payload): Promise<Identity[]> => {
  const revision = await registerRevision(payload)
  const cached = cache.get(payload)
  if (cached?.revision === revision) {
    return cached.identities
  }
  const rows = await activeRows({ payload })
  const identities = rows.map((row) => openIdentity(payload, row))
  cache.set(payload, { identities, revision })
  return identities
}
