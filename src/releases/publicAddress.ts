import type { Payload } from 'payload'

import type { Release } from './types.js'

import { optionsOf } from '../plugin/options.js'
import { canonicalHash, contentIn } from './canonicalHash.js'
import { ReleaseMismatchError } from './errors.js'
import { isPublicAt, wasPublic } from './publicReleases.js'
import { findReleases } from './store.js'

/** What an address of the site leads to, for a reader without an account. */
export type PublicAddress =
  | { kind: 'moved'; slug: string }
  | { kind: 'nothing' }
  | { kind: 'shown'; languages: Pick<Release, 'language' | 'slug' | 'title'>[]; release: Release }
  | { kind: 'withdrawn'; language: string; withdrawnAt: string }

const publicReleasesWhere = async (payload: Payload, where: Record<string, unknown>) => {
  const { docs } = await payload.find({
    collection: 'releases',
    depth: 0,
    limit: 100,
    overrideAccess: false,
    pagination: false,
    sort: '-releasedAt',
    where: where as never,
  })
  return docs as unknown as Release[]
}

const successorOf = async (payload: Payload, ended: Release): Promise<null | Release> => {
  const now = optionsOf(payload).clock()
  let last = ended
  for (let step = 0; step < 20 && last.status === 'superseded'; step += 1) {
    const [next] = await findReleases({ payload, where: { supersedes: { equals: last.id } } })
    if (!next) {
      return null
    }
    last = next
  }
  const [found] = await findReleases({
    payload,
    where: { and: [{ id: { equals: last.id } }, isPublicAt(now)] },
  })
  return found ?? null
}

/**
 * What a reader finds under an address: a release, the address of the one that took its place, or
 * the notice that it was withdrawn, without its content. What never was public is `nothing`.
 *
 * @throws ReleaseMismatchError where a stored release is no longer what was approved
 */
export const publicAddress = async (args: {
  payload: Payload
  slug: string
}): Promise<PublicAddress> => {
  const { payload, slug } = args
  const [release] = await publicReleasesWhere(payload, { slug: { equals: slug } })
  if (release) {
    if (canonicalHash(contentIn(release)) !== release.hash) {
      throw new ReleaseMismatchError()
    }
    const group = await publicReleasesWhere(payload, { original: { equals: release.original } })
    const languages = group
      .filter(({ id }) => id !== release.id)
      .map(({ slug: other, language, title }) => ({ slug: other, language, title }))
    return { kind: 'shown', languages, release }
  }
  const [ended] = await findReleases({ payload, where: { slug: { equals: slug } } })
  if (!ended || !wasPublic(ended, optionsOf(payload).clock())) {
    return { kind: 'nothing' }
  }
  if (ended.status === 'withdrawn') {
    return { kind: 'withdrawn', language: ended.language, withdrawnAt: ended.statusAt }
  }
  const successor = await successorOf(payload, ended)
  return successor ? { slug: successor.slug, kind: 'moved' } : { kind: 'nothing' }
}
