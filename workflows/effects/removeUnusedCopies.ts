import type { Payload } from 'payload'

import { slugs } from '../../collections/slugs.js'

/**
 * Deletes clean copies that were made of these originals and that no publication carries. One that
 * a publication carries stays as long as that does.
 */
export const removeUnusedCopies = async (payload: Payload, evidence: string[]): Promise<void> => {
  const { docs } = await payload.find({
    collection: slugs.documents,
    depth: 0,
    // A purge reaches everything of a report; the transition was judged before.
    overrideAccess: true,
    pagination: false,
    where: { evidence: { in: evidence } },
  })
  for (const { id } of docs) {
    const { totalDocs } = await payload.find({
      collection: slugs.publications,
      depth: 0,
      draft: true,
      limit: 1,
      // As above.
      overrideAccess: true,
      where: { attachments: { in: [id] } },
    })
    if (totalDocs === 0) {
      // As above.
      await payload.delete({ id, collection: slugs.documents, overrideAccess: true })
    }
  }
}
