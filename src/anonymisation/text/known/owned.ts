import type { Finding, FindingType } from '../types.js'
import type { Register } from './registerTypes.js'

export type Span = { start: number; end: number }

/** A finding for the owner of a mark, if it has one. */
export const owned = (
  register: Register,
  key: string,
  span: Span,
  type: FindingType,
  rule: string,
  score: number,
): Finding[] => {
  const identity = register.marks.get(key)?.[0]
  return identity === undefined
    ? []
    : [{ ...span, type, source: 'known', identity, rule, score, replacement: '' }]
}
