import type { Payload, PayloadRequest } from 'payload'

import type { Release } from '../../releases/index.js'

import { findRelease, findReleases } from '../../releases/index.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/**
 * What those who have a release are owed: the text that replaces it, or word that it was withdrawn.
 * The release is the one that the mail is about: the replacement, or the withdrawn text itself.
 */
export type FollowUp = { release: Release; template: 'correction' | 'withdrawal' }

/** Chains are short; a ring that a database fault made ends too. */
const longestChain = 20

/** The last release of a chain of replacements, as far as it goes. */
const endOf = async (caller: Caller, earlier: Release): Promise<Release> => {
  let last = earlier
  for (let step = 0; step < longestChain && last.status === 'superseded'; step += 1) {
    const [next] = await findReleases({ ...caller, where: { supersedes: { equals: last.id } } })
    if (!next) {
      return last
    }
    last = next
  }
  return last
}

/** The releases that one took the place of, the latest first. */
export const predecessorsOf = async (caller: Caller, release: Release): Promise<string[]> => {
  const ids: string[] = []
  let last: null | Release = release
  while (last?.supersedes && ids.length < longestChain) {
    ids.push(last.supersedes)
    last = await findRelease({ ...caller, id: last.supersedes })
  }
  return ids
}

/**
 * What a release that was sent calls for now; null for nothing. A text whose replacement was
 * withdrawn has nothing in its place: its readers are told that it no longer stands.
 */
export const followUpOf = async (caller: Caller, earlier: string): Promise<FollowUp | null> => {
  const found = await findRelease({ ...caller, id: earlier })
  // Readers of an issue are told of the text in it that was replaced or withdrawn.
  if (!found || found.kind === 'newsletter') {
    return null
  }
  const end = await endOf(caller, found)
  if (end.status === 'withdrawn') {
    return { release: found, template: 'withdrawal' }
  }
  return found.status === 'superseded' && end.status === 'released'
    ? { release: end, template: 'correction' }
    : null
}
