import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'

import { consentForReaders } from '../../consent/index.js'
import { publicationsOf } from '../../releases/allowances.js'

/** Whether all sources of a release agree to be heard by readers of a mechanism. */
export const readersAgreed = async (args: {
  payload: Payload
  release: Pick<Release, 'parts' | 'publication' | 'tlp'>
}): Promise<(mechanism: null | string | undefined) => boolean> => {
  const { payload, release } = args
  const consents = await Promise.all(
    (await publicationsOf({ payload, release })).map((publication) =>
      consentForReaders({ payload, publication, tlp: release.tlp }),
    ),
  )
  return (mechanism) => consents.every((agrees) => agrees(mechanism))
}
