export {
  AccountError,
  InvitationError,
  InvitationOnlyError,
  PassphraseError,
  SeatError,
  SecondFactorError,
  TooManyAttemptsError,
} from './errors.js'
export { requireStrongPassphrase } from './passphrase.js'
export { accountsRoom } from './room.js'
export { totpCode } from './secondFactor/totp.js'
export { inviteAccount, resetAccount } from './wayBack.js'
