import type { CollectionBeforeDeleteHook } from 'payload'

import { ReleaseStandsError } from './errors.js'
import { findReleases } from './store.js'

/**
 * Keeps a publication while a release of it stands: without it nobody could withdraw what readers
 * have, and no consent that ends would find it.
 *
 * @throws ReleaseStandsError
 */
export const refuseDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const standing = await findReleases({
    payload: req.payload,
    req,
    where: { publication: { equals: id }, status: { in: ['released', 'correcting'] } },
  })
  if (standing.length > 0) {
    throw new ReleaseStandsError()
  }
}
