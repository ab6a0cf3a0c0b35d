import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { DisseminationRow } from '../dispatch/types.js'

import { findRelease, ReleaseNotSendableError, requireSendable } from '../../releases/index.js'
import { followUpOf } from './kindOf.js'

type Asked = Pick<DisseminationRow, 'follows' | 'release' | 'template'>

/** Whether it tells that a release was withdrawn, and carries none of it. */
export const isWithdrawal = ({ follows, template }: Pick<Asked, 'follows' | 'template'>) =>
  Boolean(follows) && template === 'withdrawal'

/** The release that a withdrawal tells of, as long as nothing stands in its place. */
const requireWithdrawn = async (payload: Payload, release: string): Promise<Release> => {
  const owed = await followUpOf({ payload }, release)
  if (owed?.template !== 'withdrawal') {
    throw new ReleaseNotSendableError()
  }
  return owed.release
}

/**
 * The release that mails of this dissemination are about, if they may leave now: a current one, or,
 * where they say that it was withdrawn, one that is.
 *
 * @throws ReleaseNotSendableError, ReleaseMismatchError, ConsentError
 */
export const requireMayLeave = async (payload: Payload, dissemination: Asked): Promise<Release> =>
  isWithdrawal(dissemination)
    ? requireWithdrawn(payload, dissemination.release)
    : requireSendable({ id: dissemination.release, payload })

/**
 * The same, to be looked at before it may leave: under an embargo, too.
 *
 * @throws ReleaseNotSendableError
 */
export const requireMayBeShown = async (
  payload: Payload,
  dissemination: Asked,
): Promise<Release> => {
  if (isWithdrawal(dissemination)) {
    return requireWithdrawn(payload, dissemination.release)
  }
  const release = await findRelease({ id: dissemination.release, payload })
  if (release?.status !== 'released') {
    throw new ReleaseNotSendableError()
  }
  return release
}

/**
 * What a withdrawal is judged by: it carries nothing of the release, so neither its label nor the
 * consent of its sources, which may be why it was withdrawn, keeps readers from being told.
 */
export const withoutContent = (release: Release) => ({
  id: null,
  language: release.language,
  parts: [],
  tlp: 'TLP:CLEAR' as const,
})
