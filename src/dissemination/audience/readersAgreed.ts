import type { Payload } from 'payload'

import type { MadeOf, Release } from '../../releases/index.js'

import { consentForReaders } from '../../consent/index.js'
import { sourcesOfRelease } from '../../releases/index.js'

/** Whether all sources of a release agree to be heard by readers of a mechanism. */
export const readersAgreed = async (args: {
  payload: Payload
  release: MadeOf & Pick<Release, 'tlp'>
}): Promise<(mechanism: null | string | undefined) => boolean> => {
  const { payload, release } = args
  const sources = await sourcesOfRelease({ payload, release })
  return consentForReaders({ payload, sources, tlp: release.tlp })
}
