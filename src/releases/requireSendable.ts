import type { Payload } from 'payload'

import type { Release } from './types.js'

import { requireConsent } from '../consent/index.js'
import { optionsOf } from '../plugin/options.js'
import { canonicalHash, contentIn } from './canonicalHash.js'
import { ReleaseMismatchError, ReleaseNotSendableError } from './errors.js'
import { endingOf } from './events.js'
import { isSendable } from './publicReleases.js'
import { findRelease, sourcesOfRelease } from './store.js'

/**
 * The release, if a sending of it may start or go on: it is current, past its embargo, still what
 * was approved, its publication was not reopened since, and its sources still agree. An issue of a
 * newsletter may go while all its parts may.
 *
 * @throws ReleaseNotSendableError, ReleaseMismatchError, ConsentError
 */
export const requireSendable = async (args: { id: string; payload: Payload }): Promise<Release> => {
  const { id, payload } = args
  const release = await findRelease({ id, payload })
  if (!release || !isSendable(release, optionsOf(payload).clock())) {
    throw new ReleaseNotSendableError()
  }
  const subject = `${optionsOf(payload).publications}:${release.publication}`
  // Only an issue of a newsletter belongs to no publication.
  const isOver =
    release.publication === null
      ? !release.parts?.length
      : await endingOf({ payload, sequence: release.sequence, subject })
  if (isOver) {
    throw new ReleaseNotSendableError()
  }
  for (const part of release.parts ?? []) {
    await requireSendable({ id: part, payload })
  }
  if (canonicalHash(contentIn(release)) !== release.hash) {
    throw new ReleaseMismatchError()
  }
  if (release.publication !== null) {
    const sources = await sourcesOfRelease({ payload, release })
    await requireConsent({ payload, sources, use: { medium: 'mail', tlp: release.tlp } })
  }
  return release
}
