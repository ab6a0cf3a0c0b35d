import type { EffectHandler } from '../workflow/index.js'

import { scanContent } from '../anonymisation/gate/index.js'
import { releaseWith } from './release.js'
import { markCorrecting, withdraw } from './takeBack.js'

export { canonicalHash, contentIn, type ReleaseContent } from './canonicalHash.js'
export { publicationContent, publicationIsReady } from './content.js'
export {
  NothingFrozenError,
  ReleaseBlockedError,
  ReleaseFileError,
  ReleaseMismatchError,
  ReleaseNotSendableError,
} from './errors.js'
export { findLeaks } from './leaks/findLeaks.js'
export { type PublicAddress, publicAddress } from './publicAddress.js'
export { isSendable, publicReleases } from './publicReleases.js'
export { renderer } from './render/index.js'
export { requireSendable } from './requireSendable.js'
export { releasesRoom } from './room.js'
export { releaseStands } from './standing.js'
export { findRelease, findReleases, type MadeOf, sourcesOfRelease } from './store.js'
export { type TlpLabel, tlpLabels } from './tlp.js'
export type { Release, ReleaseFile, ReleaseStatus } from './types.js'

/** What follows the transitions of a publication, by the names that definitions use. */
export const releasesEffects: Record<string, EffectHandler> = {
  'releases.markCorrecting': markCorrecting,
  'releases.release': Object.assign(releaseWith(scanContent), { releases: true }),
  'releases.withdraw': withdraw,
}
