export { parseAddress } from './address/index.js'
export type { Address, AddressCode, AddressResult } from './address/index.js'
export type { AudienceCount, AudienceFilter } from './audience/types.js'
export { type ReportTaken, signBody, takeReport } from './bounces/index.js'
export { removeOldImports } from './contacts/index.js'
export { disseminationContent } from './content.js'
export { holdRestored } from './dispatch/holdRestored.js'
export {
  type DispatchReport,
  runDispatcher,
  sessionsOf,
  workerName,
} from './dispatch/runDispatcher.js'
export { disseminationEffects } from './effects.js'
export {
  AddressError,
  ContactExistsError,
  DecisionRefusedError,
  DisseminationFrozenError,
  EncryptionError,
  FollowUpRefusedError,
  FormError,
  ImportRefusedError,
  KeyRefusedError,
  ListUnavailableError,
  MailBlockedError,
  RegisterRefusedError,
  ReportUnreadableError,
  SenderError,
  SignatureError,
  SigningKeyError,
  SmtpUrlError,
  SubscriberMissingError,
  SuppressionKeyError,
  TestMailError,
  TlpAboveListError,
} from './errors.js'
export { issueGoesByItself, runNewsletters } from './newsletters/index.js'
export { removeOldNotices, sendNotices } from './notices/index.js'
export { inspectKey, type KeyFault, keyFaultText, noticeExpiringKeys } from './openpgp/index.js'
export { prepare } from './prepare.js'
export { firstFaultOf } from './register/proof.js'
export { disseminationRoom } from './room.js'
export { type PublicList, publicLists } from './subscription/index.js'
export { decideUnknown, type UnknownDecision } from './unknown/decide.js'
export { type Evidence, settleByEvidence } from './unknown/evidence.js'
