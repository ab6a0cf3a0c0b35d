import type { Bearer } from './entries.js'
import type { Word } from './words.js'

import { isInstrumentalOfGivenName, isSurnameShape } from '../names/nameShapes.js'
import { isOrdinaryOpening } from '../names/ordinaryOpenings.js'
import { surnameWords } from '../names/ordinaryWords.js'
import { evidenceFor, fatherLike, isOtherName, neighbours } from './evidence.js'
import { better, type NameHit } from './nameHit.js'
import { namedBeside, sampleOf } from './sample.js'
import { beginsSentence, hasCapital, isInitial, lettersAt, type Scan, skeletonsAt } from './scan.js'

/** So long a surname is rather misspelt than another, widespread one. */
const LONG = 9
const VERY_LONG = 10
/** Shorter surnames with a wrong letter are too often other words. */
const SHORTEST_TYPO = 6

const isAlone = (
  scan: Scan,
  index: number,
  around: { before: number[]; after: number[] },
): boolean => {
  const [before] = around.before
  const [after] = around.after
  return (
    (before === undefined || !isOtherName(scan, before, false)) &&
    (after === undefined || !isOtherName(scan, after, true))
  )
}

/** Whether a word that may be a misspelt surname is rather a given name, or opens a sentence. */
const isAnotherWord = (scan: Scan, index: number, bearer: Bearer): boolean => {
  if (isInstrumentalOfGivenName(skeletonsAt(scan, index)[0] ?? '')) {
    return true
  }
  const { text } = lettersAt(scan, index)
  return (
    beginsSentence(scan, index) &&
    [...bearer.surnameStems].every((stem) => isOrdinaryOpening(text, stem))
  )
}

/** Whether a surname tells somebody without a given name beside it. */
const standsAlone = (
  scan: Scan,
  index: number,
  word: Word,
  bearer: Bearer,
  edits: number,
): boolean => {
  if (bearer.relative || edits > 1) {
    return false
  }
  if (edits === 1 && bearer.surnameLength < SHORTEST_TYPO) {
    return false
  }
  const skeleton = skeletonsAt(scan, index)[0] ?? ''
  if (!hasCapital(scan, index)) {
    return edits === 0 && skeleton.length >= 8 && isSurnameShape(skeleton)
  }
  if (edits > 0) {
    return !isAnotherWord(scan, index, bearer)
  }
  return (
    isSurnameShape(skeleton) || (word.letters > 1 && !surnameWords.has(lettersAt(scan, index).text))
  )
}

/** Shorter names in small letters are words of the language. */
const SHORTEST_SMALL = 3

/** Wrong letters in a surname beside the given name. */
const mostEdits = ({ surnameLength }: Bearer): number =>
  surnameLength < 7 ? 1 : surnameLength < VERY_LONG ? 2 : 3

const hitFor = (
  scan: Scan,
  index: number,
  word: Word,
  bearer: Bearer,
  edits: number,
  around: { before: number[]; after: number[] },
  lonely: () => boolean,
): NameHit | undefined => {
  const tiny = word.letters < SHORTEST_SMALL && !hasCapital(scan, index)
  if (tiny || edits > mostEdits(bearer)) {
    return undefined
  }
  const evidence = evidenceFor(scan, index, bearer, around)
  const likely = evidence.kind === 'given' && (edits === 1 || bearer.surnameLength >= LONG)
  if (edits > 0 && word.common && !likely) {
    return undefined
  }
  const typo = edits ? '.typo' : ''
  const { from, to, kind } = evidence
  if (kind === 'given') {
    return {
      from,
      to,
      bearer,
      rule: `known.surname+given${typo}`,
      score: 1 - edits * 0.03,
      full: true,
    }
  }
  if (kind === 'initials' && edits < 2 && hasCapital(scan, index)) {
    return {
      from,
      to,
      bearer,
      rule: `known.surname+initials${typo}`,
      score: 0.95 - edits * 0.1,
      full: true,
    }
  }
  if (kind === 'misspelt' && (edits === 0 || (edits === 1 && !bearer.common))) {
    return {
      from,
      to,
      bearer,
      rule: 'known.surname+given.typo',
      score: 0.93 - edits * 0.13,
      full: true,
    }
  }
  if (!standsAlone(scan, index, word, bearer, edits)) {
    return undefined
  }
  if ((bearer.common || edits > 0) && !lonely()) {
    return undefined
  }
  const score = bearer.common ? 0.65 : edits ? 0.7 : 0.85
  return { from: index, to: index, bearer, rule: `known.surname${typo}`, score, full: false }
}

/** Takes in a patronymic or further initials that stand next to a name. */
const extended = (scan: Scan, hit: NameHit): NameHit => {
  let { from, to } = hit
  if (!hit.full) {
    return hit
  }
  for (const place of neighbours(scan, to, 1)) {
    if (
      !hasCapital(scan, place) ||
      !(fatherLike(scan, place) || (isInitial(scan, place) && isInitial(scan, place - 1)))
    ) {
      break
    }
    to = place
  }
  for (const place of neighbours(scan, from, -1)) {
    if (!isInitial(scan, place) || !isInitial(scan, place + 1)) {
      break
    }
    from = place
  }
  return { ...hit, from, to }
}

/** Misspelt surnames that are tried although nothing beside them speaks for one. */
const MOST_UNSUPPORTED = 6

/** The best reading of the word at `index` as a registered surname. */
export const surnameHit = (scan: Scan, index: number, word: Word): NameHit | undefined => {
  const around = { before: neighbours(scan, index, -1), after: neighbours(scan, index, 1) }
  const places = [...around.before, ...around.after]
  let alone: boolean | undefined
  const lonely = (): boolean => (alone ??= isAlone(scan, index, around))
  let best: NameHit | undefined
  const supported = places.some((place) => scan.words[place]?.given || isInitial(scan, place))
  let unsupported = 0
  for (const { entry, edits } of word.surnames) {
    if (edits > 0 && best?.full) {
      break
    }
    if (edits > 0 && !supported && !lonely()) {
      unsupported += 1
      if (edits > 1 || unsupported > MOST_UNSUPPORTED) {
        continue
      }
    }
    const { bearers, shared } = sampleOf(entry)
    const few = bearers === entry.surnames && edits < 2
    const beside = few ? [] : namedBeside(scan, entry, places)
    for (const bearer of edits < 2 ? [...beside, ...bearers] : beside) {
      const judged = shared && !bearer.common ? { ...bearer, common: true } : bearer
      best = better(best, hitFor(scan, index, word, judged, edits, around, lonely))
      if (best?.score === 1) {
        return extended(scan, best)
      }
    }
  }
  return best && extended(scan, best)
}
