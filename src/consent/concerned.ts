import type { Payload } from 'payload'

import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** What a report went into: one publication, what was released of it, and where that was sent. */
export type Concerned = {
  publication: string
  releases: { id: string; status: string; tlp: string }[]
  /** Disseminations of these releases. */
  sendings: string[]
}

type ReleaseRow = { id: string; publication: number | string; status: string; tlp: string }

/** Everything that was made of these reports, walked forward from them. */
export const concernedBy = async (payload: Payload, reports: string[]): Promise<Concerned[]> => {
  const { publications } = optionsOf(payload)
  const { docs } = await payload.find({
    collection: asSlug(publications),
    depth: 0,
    draft: true,
    limit: 0,
    // A withdrawal concerns publications whoever withdrew it may not read, too.
    overrideAccess: true,
    pagination: false,
    where: { sources: { in: reports } },
  })
  const found: Concerned[] = []
  for (const { id } of docs) {
    const { docs: releases } = await payload.db.find<ReleaseRow>({
      collection: 'releases',
      limit: 0,
      pagination: false,
      where: { publication: { equals: id } },
    })
    const { docs: sendings } = await payload.db.find<{ id: string }>({
      collection: 'disseminations',
      limit: 0,
      pagination: false,
      where: { release: { in: releases.map((release) => release.id) } },
    })
    found.push({
      publication: String(id),
      releases: releases.map(({ id: release, status, tlp }) => ({ id: release, status, tlp })),
      sendings: sendings.map((sending) => sending.id),
    })
  }
  return found
}
