export { applyFindings } from './applyFindings.js'
export { detect } from './detect.js'
export { findKnown } from './known/findKnown.js'
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
