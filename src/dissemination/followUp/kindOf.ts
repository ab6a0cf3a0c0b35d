import type { Payload, PayloadRequest } from 'payload'

import type { Release } from '../../releases/index.js'

import { findRelease, findReleases } from '../../releases/index.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** What those who have a release are owed: the text that replaces it, or word that it was withdrawn. */
export type FollowUp = { release: Release; template: 'correction' | 'withdrawal' }

/** Chains are short; a ring that a database fault made ends too. */
const longestChain = 20

/** The current release at the end of a chain of replacements; null while there is none. */
const replacementOf = async (caller: Caller, earlier: Release): Promise<null | Release> => {
  let last = earlier
  for (let step = 0; step < longestChain && last.status === 'superseded'; step += 1) {
    const [next] = await findReleases({ ...caller, where: { supersedes: { equals: last.id } } })
    if (!next) {
      return null
    }
    last = next
  }
  return last.status === 'released' ? last : null
}

/** What a release that was sent calls for now; null for nothing. */
export const followUpOf = async (caller: Caller, earlier: string): Promise<FollowUp | null> => {
  const found = await findRelease({ ...caller, id: earlier })
  if (found?.status === 'withdrawn') {
    return { release: found, template: 'withdrawal' }
  }
  const release = found?.status === 'superseded' ? await replacementOf(caller, found) : null
  return release ? { release, template: 'correction' } : null
}
