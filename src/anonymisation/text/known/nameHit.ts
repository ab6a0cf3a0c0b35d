import type { Finding } from '../types.js'
import type { Bearer } from './entries.js'

import { endOf, isInitial, type Scan, startOf } from './scan.js'

/** A name found: which words it covers, whose it is, and why. */
export type NameHit = {
  from: number
  to: number
  bearer: Bearer
  rule: string
  score: number
  /** The given name stands there too. */
  full: boolean
}

const POSSESSIVE = /['`´‘’ʼ′＇]s$/i

/** The end of a name: with the full stop of a last initial, without an English possessive. */
const endOfName = (scan: Scan, index: number): number => {
  const end = endOf(scan, index)
  if (isInitial(scan, index) && scan.text.charAt(end) === '.') {
    return end + 1
  }
  const raw = scan.text.slice(startOf(scan, index), end)
  return POSSESSIVE.test(raw) ? end - 2 : end
}

export const findingOf = (scan: Scan, hit: NameHit): Finding => ({
  start: startOf(scan, hit.from),
  end: endOfName(scan, hit.to),
  type: 'PERSON',
  source: 'known',
  identity: hit.bearer.identity,
  rule: hit.bearer.relative ? hit.rule.replace('known.', 'known.relative.') : hit.rule,
  score: hit.score,
  replacement: '',
})

/** The surer of two readings; the person before a relative. */
export const better = (a: NameHit | undefined, b: NameHit | undefined): NameHit | undefined => {
  if (!a || !b) {
    return a ?? b
  }
  if (a.score !== b.score) {
    return a.score > b.score ? a : b
  }
  if (a.bearer.relative !== b.bearer.relative) {
    return a.bearer.relative ? b : a
  }
  return a
}
