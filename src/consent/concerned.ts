import type { Payload, Where } from 'payload'

import { asSlug, collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** What a report went into: one publication, what was released of it, and where that was sent. */
export type Concerned = {
  publication: string
  /** Of the publication itself, and the issues of newsletters that hold one of them. */
  releases: { id: string; sequence: number; status: string; tlp: string }[]
  /** Disseminations of these releases. */
  sendings: string[]
}

type ReleaseRow = {
  id: string
  publication: null | number | string
  sequence: number
  status: string
  tlp: string
}

const idsOf = async (payload: Payload, where: Where): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: asSlug(optionsOf(payload).publications),
    depth: 0,
    draft: true,
    limit: 0,
    // A withdrawal concerns publications whoever withdrew it may not read, too.
    overrideAccess: true,
    pagination: false,
    where,
  })
  return docs.map(({ id }) => String(id))
}

/** Publications made of these reports, and translations of them: those say the same. */
const publicationsOf = async (payload: Payload, reports: string[]): Promise<string[]> => {
  const { publications } = optionsOf(payload)
  const fields = collectionOf(payload, publications)?.config.flattenedFields ?? []
  const isTranslated = fields.some(({ name }) => name === 'translationOf')
  const found = new Set<string>()
  let next = await idsOf(payload, { sources: { in: reports } })
  while (next.length > 0) {
    next.forEach((id) => found.add(id))
    const more = isTranslated ? await idsOf(payload, { translationOf: { in: next } }) : []
    next = more.filter((id) => !found.has(id))
  }
  return [...found]
}

const releasesWhere = async (payload: Payload, where: Where): Promise<ReleaseRow[]> => {
  const { docs } = await payload.db.find<ReleaseRow>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    where,
  })
  return docs
}

/**
 * Everything that was made of these reports, walked forward from them: publications that are made of
 * them now, and releases that were, whatever became of their publication.
 */
export const concernedBy = async (payload: Payload, reports: string[]): Promise<Concerned[]> => {
  const found: Concerned[] = []
  const released = await releasesWhere(payload, { sources: { in: reports } })
  const publications = new Set([
    ...(await publicationsOf(payload, reports)),
    ...released.flatMap(({ publication }) => (publication === null ? [] : [String(publication)])),
  ])
  for (const publication of publications) {
    const own = released.filter((release) => String(release.publication) === publication)
    const parts = own.map(({ id }) => id)
    const issues = parts.length > 0 ? await releasesWhere(payload, { parts: { in: parts } }) : []
    const releases = [...own, ...issues]
    const { docs: sendings } = await payload.db.find<{ id: string }>({
      collection: 'disseminations',
      limit: 0,
      pagination: false,
      where: { release: { in: releases.map(({ id }) => id) } },
    })
    found.push({
      publication,
      releases: releases.map(({ id, sequence, status, tlp }) => ({ id, sequence, status, tlp })),
      sendings: sendings.map(({ id }) => id),
    })
  }
  return found
}
