import type { Payload } from 'payload'

import { findReleases, standingStatuses } from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'

/** Files that readers can still fetch, by their hash. */
const releasedFiles = async (payload: Payload): Promise<Set<string>> => {
  const releases = await findReleases({
    payload,
    where: { status: { in: standingStatuses } },
  })
  return new Set(releases.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
}

const isCarried = async (payload: Payload, id: number | string): Promise<boolean> => {
  const { totalDocs } = await payload.find({
    collection: slugs.publications,
    depth: 0,
    draft: true,
    limit: 1,
    // A purge reaches everything of a report; the transition was judged before.
    overrideAccess: true,
    where: { attachments: { in: [id] } },
  })
  return totalDocs > 0
}

/**
 * Deletes clean copies that were made of these originals and that neither a publication carries nor
 * a release that stands. One that is carried stays as long as that does.
 */
export const removeUnusedCopies = async (payload: Payload, evidence: string[]): Promise<void> => {
  const { docs } = await payload.find({
    collection: slugs.documents,
    depth: 0,
    // As above.
    overrideAccess: true,
    pagination: false,
    where: { evidence: { in: evidence } },
  })
  const released = docs.length > 0 ? await releasedFiles(payload) : new Set()
  for (const { id, sha256 } of docs) {
    if (!released.has(sha256 ?? '') && !(await isCarried(payload, id))) {
      // As above.
      await payload.delete({ id, collection: slugs.documents, overrideAccess: true })
    }
  }
}
