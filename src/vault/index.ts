export { emptySealed } from './emptySealed.js'
export {
  openBytes,
  openText as openEnvelope,
  sealBytes,
  sealText as sealEnvelope,
} from './envelope.js'
export { type PendingErasure, pendingErasures, recordErasure } from './erasures.js'
export { EnvelopeError, VaultError } from './errors.js'
export { eraseIdentity } from './identities/eraseIdentity.js'
export { listIdentities, registerRevision } from './identities/listIdentities.js'
export { personsAmong } from './identities/personsAmong.js'
export { putIdentity } from './identities/putIdentity.js'
export type { NewIdentity } from './identities/putIdentity.js'
export { openSealed } from './openSealed.js'
export type { OpenArgs } from './openSealed.js'
export { closeExpiredRequests } from './requests/closeRequests.js'
export { vaultEffects } from './requests/effects.js'
export {
  correctIdentity,
  type OpenedIdentity,
  openIdentityRequest,
} from './requests/openIdentityRequest.js'
export { vaultRoom } from './room.js'
export { envelopeKeys } from './rotation/envelopeKeys.js'
export { keyUse, type KeyUse } from './rotation/keyUse.js'
export { rotateKeys } from './rotation/rotateKeys.js'
export type { Progress, Rotation } from './rotation/types.js'
export { sealedText } from './sealedText.js'
