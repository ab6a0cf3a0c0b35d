import type { Finding, Mode } from '../types.js'
import { merge } from '../merge.js'
import { structuredFindings } from './structured.js'

/** People and personal data that no register knows, by rules; see `Mode` for how bold. */
export const findUnknown = (text: string, options: { language?: string; mode: Mode }): Finding[] =>
  merge(structuredFindings(text, options.mode))
