import type { CollectionBeforeDeleteHook, Payload, PayloadRequest } from 'payload'

import type { Release } from './types.js'

import { blocker, defineGuard } from '../workflow/index.js'
import { ReleaseStandsError } from './errors.js'
import { findReleases } from './store.js'

/** Releases of a publication that readers are still shown. */
const standingOf = (args: {
  payload: Payload
  publication: string
  req: PayloadRequest
}): Promise<Release[]> => {
  const { payload, publication, req } = args
  return findReleases({
    payload,
    req,
    where: {
      publication: { equals: publication },
      status: { in: ['released', 'correcting'] },
    },
  })
}

/** Only what readers are still shown can be taken back from them. */
export const releaseStands = defineGuard({
  check: async ({ doc, req }) => {
    const publication = String((doc as { id: number | string }).id)
    return (await standingOf({ payload: req.payload, publication, req })).length > 0
      ? []
      : [
          {
            ...blocker('nothing-released', {
              en: 'Nothing of it is released.',
              ru: 'Ничего из неё не выпущено.',
            }),
            moot: true,
          },
        ]
  },
  code: 'release-stands',
})

/**
 * Keeps a publication while a release of it stands: without it nobody could withdraw what readers
 * have, and no consent that ends would find it.
 *
 * @throws ReleaseStandsError
 */
export const refuseDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if ((await standingOf({ payload: req.payload, publication: String(id), req })).length > 0) {
    throw new ReleaseStandsError()
  }
}
