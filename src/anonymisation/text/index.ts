export { applyFindings } from './applyFindings.js'
export { detect, type DetectOptions } from './detect.js'
export type { Guess } from './guesses.js'
export { type HintOptions, singlingOut } from './hints/hints.js'
export type { Advice, Detail, DetailKind, Hint } from './hints/types.js'
export { TooIntricateError } from './known/effort.js'
export { findKnown } from './known/findKnown.js'
export { BadIdentitiesError, readIdentities } from './known/readIdentities.js'
export { createRegister, updateRegister } from './known/register.js'
export type { Register } from './known/registerTypes.js'
export { pseudonymFor } from './replace/pseudonyms.js'
export { replacementFor } from './replace/replacementFor.js'
export type {
  Decision,
  Finding,
  FindingType,
  GeneralisationRules,
  Identity,
  Mode,
} from './types.js'
export { findUnknown } from './unknown/findUnknown.js'
