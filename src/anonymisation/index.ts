export {
  DecisionError,
  DerivedFieldError,
  GateUnreadableError,
  KnownIdentityError,
  NotAnonymisedError,
  NotClearedError,
  NoTextError,
  ReportNotFoundError,
  TextChangedError,
} from './errors.js'
export {
  cleanableTypes,
  type CleanCopy,
  cleanCopyFor,
  FileRefusedError,
  type LeftOut,
} from './files/index.js'
export type { DecisionKind, FindingRow } from './findings/types.js'
export {
  hasPassed,
  scanContent,
  scanMime,
  scanRenderings,
  UnreadablePartError,
} from './gate/index.js'
export type { GateFile, GateHit, GateResult, Passed } from './gate/index.js'
export { allowancesOf } from './publication/allowancesOf.js'
export { composePublication } from './publication/composePublication.js'
export type { Composition } from './publication/composePublication.js'
export { namesSomebodyKnown } from './publication/namesSomebodyKnown.js'
export { namedOnlyBy } from './register/namedOnlyBy.js'
export { registerOf } from './register/registerOf.js'
export { addFinding } from './report/addFinding.js'
export type { SpanInput } from './report/addFinding.js'
export { cleanTextOf } from './report/cleanTextOf.js'
export type { CleanState } from './report/cleanTextOf.js'
export { decideFindings } from './report/decideFindings.js'
export { findingsOf } from './report/findingsOf.js'
export { allFindingsDecided, cleanTextReady } from './report/guards.js'
export type { DecisionInput } from './report/outcome.js'
export { scanReport } from './report/scanReport.js'
export { sideBySide } from './report/sideBySide.js'
export type { BothSides, CleanSide } from './report/sideBySide.js'
export { anonymisationRoom } from './room.js'
export { forgetReport } from './terms/forgetReport.js'
export type { Finding, FindingType, GeneralisationRules, Identity } from './text/index.js'
