export { AddressError } from './address/errors.js'
export { parseAddress } from './address/index.js'
export type { Address, AddressCode, AddressResult } from './address/index.js'
export {
  DisseminationFrozenError,
  ListMailedError,
  ListUnavailableError,
  SubscriberMissingError,
  SuppressionKeyError,
  TlpAboveListError,
} from './audience/errors.js'
export type { AudienceCount, AudienceFilter } from './audience/types.js'
export { TestMailError } from './before/errors.js'
export { ReportUnreadableError, SignatureError } from './bounces/errors.js'
export { type ReportTaken, signBody, takeReport } from './bounces/index.js'
export { ContactExistsError, ImportRefusedError } from './contacts/errors.js'
export { importTable, type TableImport } from './contacts/importTable.js'
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
export { FollowUpRefusedError } from './followUp/errors.js'
export { issueGoesByItself, runNewsletters } from './newsletters/index.js'
export { removeOldNotices, sendNotices } from './notices/index.js'
export { EncryptionError, KeyRefusedError, SigningKeyError } from './openpgp/errors.js'
export { inspectKey, type KeyFault, keyFaultText, noticeExpiringKeys } from './openpgp/index.js'
export { FormError } from './pages/errors.js'
export { prepare } from './prepare.js'
export { RegisterRefusedError } from './register/errors.js'
export { firstFaultOf } from './register/proof.js'
export { disseminationRoom } from './room.js'
export { SenderError } from './sending/errors.js'
export { SmtpUrlError } from './smtp/errors.js'
export { type PublicList, publicLists } from './subscription/index.js'
export { MailBlockedError } from './templates/errors.js'
export { decideUnknown, type UnknownDecision } from './unknown/decide.js'
export { DecisionRefusedError } from './unknown/errors.js'
export { type Evidence, settleByEvidence } from './unknown/evidence.js'
