import type { BounceClass } from './types.js'

import { classOfReply } from '../smtp/parseReply.js'

const enhancedIn = (text: string): null | string =>
  /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null

const codeIn = (text: string): number => Number(/\b([45]\d\d)\b/.exec(text)?.[1] ?? 0)

/** What the far server said beside its code; what else is quoted says nothing. */
const saidIn = (text: string): string => /\b[45]\d\d\b[^\r\n]*/.exec(text)?.[0] ?? ''

/** Codes that mean "something failed" and nothing more; the diagnostic may say what. */
const isVague = (status: null | string): boolean => !status || /^[45]\.(?:0|5)\.0$/.test(status)

/** The code that says most: that of the report, or the one that the far server gave. */
export const statusOf = (args: { diagnostic: string; status: string }): null | string => {
  const reported = enhancedIn(args.status)
  return isVague(reported) ? (enhancedIn(args.diagnostic) ?? reported) : reported
}

/**
 * What a failure says about the address (RFC 3463). Only a lasting failure that is about the
 * address itself is `hard`; a temporary one never is.
 */
export const classifyFailure = (args: { diagnostic: string; status: string }): BounceClass => {
  const enhanced = statusOf(args)
  const code = codeIn(args.diagnostic) || (enhanced ? Number(enhanced[0]) * 100 : 0)
  const text = saidIn(args.diagnostic)
  const found = classOfReply({ code, enhanced: isVague(enhanced) ? null : enhanced, text }, true)
  const isLasting = enhanced ? enhanced.startsWith('5') : code >= 500
  if (found === 'address') {
    return isLasting ? 'hard' : 'soft'
  }
  return found === 'full' || found === 'policy' ? found : 'soft'
}
