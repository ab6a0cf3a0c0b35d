import type { CollectionBeforeDeleteHook, Payload, PayloadRequest } from 'payload'

import type { Release } from './types.js'

import { standingStatuses } from '../consent/index.js'
import { optionsOf } from '../plugin/options.js'
import { blocker, defineGuard } from '../workflow/index.js'
import { ReleaseStandsError } from './errors.js'
import { releaseIsComing } from './events.js'
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
      status: { in: standingStatuses },
    },
  })
}

/** Only what readers are shown, or will be by an approval that holds, can be taken back from them. */
export const releaseStands = defineGuard({
  check: async ({ doc, req }) => {
    const { payload } = req
    const publication = String((doc as { id: number | string }).id)
    const subject = `${optionsOf(payload).publications}:${publication}`
    const stands = await standingOf({ payload, publication, req })
    return stands.length > 0 || (await releaseIsComing(payload, subject))
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
