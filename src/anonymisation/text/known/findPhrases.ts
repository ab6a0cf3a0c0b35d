import type { Finding } from '../types.js'
import type { Phrase } from './entries.js'

import { DIGIT } from '../letters/classes.js'
import { withoutFinalVowels } from '../letters/stems.js'
import { isKindOfPlace } from './phrases.js'
import {
  endOf,
  hasCapital,
  isInitial,
  isJoined,
  lettersAt,
  type Scan,
  skeletonsAt,
  startOf,
  stemsAt,
} from './scan.js'

const SCORES = { PERSON: 0.9, EMPLOYER: 0.8, SMALL_PLACE: 0.75 }

const fits = (scan: Scan, index: number, word: ReadonlySet<string>): boolean =>
  stemsAt(scan, index).some((stem) => word.has(stem)) || word.has(lettersAt(scan, index).text)

/** Sounds that tell a word from others although its last vowels may differ. */
const SHORTEST_BARE = 3

/** Whether a word is one of a few sounds as it stands, but for its last vowels. */
const fitsShort = (scan: Scan, index: number, word: ReadonlySet<string>): boolean =>
  scan.kinds[index] === DIGIT
    ? word.has(lettersAt(scan, index).text)
    : hasCapital(scan, index) &&
      !isInitial(scan, index) &&
      skeletonsAt(scan, index).some((sounds) => {
        const bare = withoutFinalVowels(sounds)
        return word.has(sounds) || (bare.length >= SHORTEST_BARE && word.has(bare))
      })

const isBesideKind = (scan: Scan, index: number): boolean =>
  [index - 1, index + 1]
    .filter((at) => at >= 0 && at < scan.starts.length)
    .some((at) => skeletonsAt(scan, at).some(isKindOfPlace))

/** Beside a word for a kind of place, or in quotation marks. */
const isFramed = (scan: Scan, index: number): boolean =>
  isBesideKind(scan, index) || /["«“„‘']/.test(scan.text.charAt(startOf(scan, index) - 1))

const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:in|at|from|near|to|of|outside|village|aul|в|во|из|под|около|возле|на|до|село|села|селе|ауыл|ауылы|посёлок|посёлка|посёлке)\s+(?:["«“*_~`]{1,3}|<\p{L}{1,8}>)?$/iu
const PLACE_AFTER =
  /^["»”]?\s+(?:village|aul|ауыл|ауданы|селосы|qishlo|oba|mahalla|кишлак)|^(?:да|де|та|те|нда|дан|ден|тан|da|de|dan|den|ga|ға)(?!\p{L})/iu

/** Where a place stands: after a preposition or beside a word for a village. */
const isPlaced = (scan: Scan, index: number): boolean => {
  const [start, end] = [startOf(scan, index), endOf(scan, index)]
  return (
    PLACE_BEFORE.test(scan.text.slice(Math.max(0, start - 16), start)) ||
    PLACE_AFTER.test(scan.text.slice(end, end + 12))
  )
}

const lastWord = (scan: Scan, index: number, phrase: Phrase): number => {
  const framed = phrase.short && phrase.words.length === 1 && isBesideKind(scan, index)
  const isWord = phrase.short && !framed ? fitsShort : fits
  if (!isWord(scan, index, phrase.words[0] ?? new Set())) {
    return -1
  }
  for (let offset = 1; offset < phrase.words.length; offset += 1) {
    if (!isJoined(scan, index + offset - 1)) {
      return -1
    }
    const word = phrase.words[offset]
    if (!word || !isWord(scan, index + offset, word)) {
      return -1
    }
  }
  return index + phrase.words.length - 1
}

const QUOTES: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"' }

/** Takes in the closing quotation mark when the opening one is inside. */
const withQuotes = (text: string, start: number, end: number): { start: number; end: number } => {
  const closing = Object.entries(QUOTES).find(([open]) =>
    text.slice(start, end).includes(open),
  )?.[1]
  return { start, end: closing !== undefined && text.charAt(end) === closing ? end + 1 : end }
}

/** Aliases, employers and villages that begin with the word at `index`. */
export const phraseFindings = (scan: Scan, index: number, phrases: Phrase[]): Finding[] =>
  phrases.flatMap((phrase): Finding[] => {
    const last = lastWord(scan, index, phrase)
    if (last < 0) {
      return []
    }
    const single = phrase.words.length === 1
    if (single && (!hasCapital(scan, index) || endOf(scan, index) - startOf(scan, index) < 3)) {
      return []
    }
    if (phrase.needsFrame && !isFramed(scan, index)) {
      return []
    }
    if (phrase.needsPlace && !isPlaced(scan, index)) {
      return []
    }
    const { type, rule, identity } = phrase
    const place = withQuotes(scan.text, startOf(scan, index), endOf(scan, last))
    return [
      { ...place, type, source: 'known', identity, rule, score: SCORES[type], replacement: '' },
    ]
  })
