import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { DisseminationRow } from '../dispatch/types.js'

import { findRelease, ReleaseNotSendableError, requireSendable } from '../../releases/index.js'

/** Whether it tells that a release was withdrawn, and carries none of it. */
export const isWithdrawal = ({
  follows,
  template,
}: Pick<DisseminationRow, 'follows' | 'template'>) => Boolean(follows) && template === 'withdrawal'

/**
 * The release that mails of this dissemination are about, if they may leave now: a current one, or,
 * where they say that it was withdrawn, one that is.
 *
 * @throws ReleaseNotSendableError, ReleaseMismatchError, ConsentError
 */
export const requireMayLeave = async (
  payload: Payload,
  dissemination: Pick<DisseminationRow, 'follows' | 'release' | 'template'>,
): Promise<Release> => {
  const { release: id } = dissemination
  if (!isWithdrawal(dissemination)) {
    return requireSendable({ id, payload })
  }
  const release = await findRelease({ id, payload })
  if (release?.status !== 'withdrawn') {
    throw new ReleaseNotSendableError()
  }
  return release
}

/**
 * What a withdrawal is judged by: it carries nothing of the release, so neither its label nor the
 * consent of its sources, which may be why it was withdrawn, keeps readers from being told.
 */
export const withoutContent = (release: Release) => ({
  language: release.language,
  parts: [],
  publication: null,
  tlp: 'TLP:CLEAR' as const,
})
