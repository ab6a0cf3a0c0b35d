import type { GeneralisationRules } from '../types.js'
import type { Detail, Hint } from './types.js'

import { adviceFor } from './advice.js'
import { fitsOf } from './crowd.js'
import { detailsOf } from './details.js'

export type HintOptions = {
  /** ISO 639-1 of the text; guessed by its letters when absent. */
  language?: string
  /** The country's rules, for what a wider statement looks like. */
  rules?: GeneralisationRules
  /** Combinations that fit fewer people than this are told; 20 unless given. */
  limit?: number
}

const LIMIT = 20
const PASSAGE = /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g

/** A place or a role alone says nothing; an address or a number does. */
const isTelling = (details: readonly Detail[]): boolean =>
  new Set(details.map(({ kind }) => kind)).size > 1 ||
  details.some(({ kind }) => kind === 'direct' || kind === 'address')

/**
 * Passages in which details together point to so few people that a reader who knows the place may
 * tell who is meant, and what to make wider. The numbers rank, they do not count: a short list of
 * shares (see `shares.ts`) stands for the population.
 */
export const singlingOut = (text: string, options: HintOptions = {}): Hint[] => {
  const { limit = LIMIT, rules = {} } = options
  const asked = options.language ?? (/[\u0400-\u04ff]/.test(text) ? 'ru' : 'en')
  const details = detailsOf(text, asked === 'ru' ? 'ru' : 'en', rules)
  let next = 0
  const hints = [...text.matchAll(PASSAGE)].flatMap(({ 0: passage, index }): Hint[] => {
    const end = index + passage.length
    const first = next
    while ((details[next]?.start ?? Infinity) < end) {
      next += 1
    }
    const inside = details.slice(first, next)
    const fits = fitsOf(inside)
    return isTelling(inside) && fits < limit
      ? [{ start: index, end, fits, details: inside, advice: adviceFor(inside, limit) }]
      : []
  })
  return hints.sort((a, b) => a.fits - b.fits || a.start - b.start)
}
