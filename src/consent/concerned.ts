import type { Payload, Where } from 'payload'

import { asSlug, collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** What a report went into: one publication, what was released of it, and where that was sent. */
export type Concerned = {
  publication: string
  /** Of the publication itself, and the issues of newsletters that hold one of them. */
  releases: { id: string; status: string; tlp: string }[]
  /** Disseminations of these releases. */
  sendings: string[]
}

type ReleaseRow = { id: string; status: string; tlp: string }

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

/** Everything that was made of these reports, walked forward from them. */
export const concernedBy = async (payload: Payload, reports: string[]): Promise<Concerned[]> => {
  const found: Concerned[] = []
  for (const publication of await publicationsOf(payload, reports)) {
    const own = await releasesWhere(payload, { publication: { equals: publication } })
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
      releases: releases.map(({ id, status, tlp }) => ({ id, status, tlp })),
      sendings: sendings.map(({ id }) => id),
    })
  }
  return found
}
