export { emptySealed } from './emptySealed.js'
export { openBytes, sealBytes } from './envelope.js'
export { EnvelopeError, VaultError } from './errors.js'
export { eraseIdentity, pendingErasures } from './identities/eraseIdentity.js'
export { listIdentities, registerRevision } from './identities/listIdentities.js'
export { putIdentity } from './identities/putIdentity.js'
export type { NewIdentity } from './identities/putIdentity.js'
export { openSealed } from './openSealed.js'
export type { OpenArgs } from './openSealed.js'
export {
  closeExpiredRequests,
  type OpenedIdentity,
  openIdentityRequest,
} from './requests/openIdentityRequest.js'
export { vaultRoom } from './room.js'
export { rotateKeys } from './rotateKeys.js'
export { sealedText } from './sealedText.js'
