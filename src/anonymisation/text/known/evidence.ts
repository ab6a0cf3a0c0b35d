import type { Bearer } from './entries.js'

import { abroadInitials } from '../letters/abroad.js'
import { editDistance } from '../letters/editDistance.js'
import { skeletonsBeside } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { isGivenName } from '../names/nameShapes.js'
import { titleSounds } from '../names/ordinaryWords.js'
import { fatherOf } from './patronymics.js'
import {
  beginsSentence,
  endOf,
  hasCapital,
  isAwayAt,
  isInitial,
  isJoined,
  lettersAt,
  type Scan,
  skeletonsAt,
  speltAt,
  startOf,
  stemsAt,
} from './scan.js'

/** How the words around a surname agree with a bearer's other names. */
export type Evidence = {
  kind: 'given' | 'misspelt' | 'initials' | 'none'
  from: number
  to: number
}

const REACH = 3

/** Indexes of the words before (`step` -1) or after (1) that may belong to the same name. */
export const neighbours = (scan: Scan, index: number, step: 1 | -1): number[] => {
  const found: number[] = []
  for (let at = index; found.length < REACH; at += step) {
    if (!isJoined(scan, step > 0 ? at : at - 1)) {
      break
    }
    found.push(at + step)
  }
  return found
}

const VOWELS = 'aeio'
const CLOSE: Record<string, string> = {
  z: 'ž',
  d: 'ž',
  k: 'hk',
  h: 'hg',
  c: 'čc',
  s: 'šs',
  t: 'ct',
  g: 'gh',
  e: 'o',
  o: 'e',
}

/** Whether an initial may stand for a name, both in sounds; romanisations differ in the first letter. */
export const initialFits = (initial: string, name: string): boolean => {
  const [a, b] = [initial.charAt(0), name.charAt(0)]
  if (!a || !b) {
    return false
  }
  if (a === b || (CLOSE[a] ?? '').includes(b)) {
    return true
  }
  return a === 'i' && VOWELS.includes(b)
}

/** Wrong letters that a given name may have; more when the surname beside it tells the person. */
const givenEdits = (given: string, telling: boolean): number => {
  if (given.length < 4) {
    return telling && given.length === 3 ? 1 : 0
  }
  return given.length < 7 && !telling ? 1 : 2
}

/** Stems of a name in the spelling that the surname beside it shows: Perusa Baigoschina. */
const stemsBeside = (scan: Scan, index: number, surname: number): string[] =>
  skeletonsBeside(lettersAt(scan, index), lettersAt(scan, surname)).flatMap(candidateStems)

const initialsAt = (scan: Scan, index: number, surname: number): string[] => {
  const { cyrillic, text } = lettersAt(scan, index)
  const abroad = cyrillic ? [] : abroadInitials(text, lettersAt(scan, surname).text)
  return [...skeletonsAt(scan, index), ...abroad]
}

const givenAt = (scan: Scan, index: number, surname: number, bearer: Bearer): Evidence['kind'] => {
  const written = hasCapital(scan, index) || !hasCapital(scan, surname)
  const isGiven = (stem: string): boolean => bearer.givenStems.has(stem)
  if (
    written &&
    (stemsAt(scan, index).some(isGiven) || stemsBeside(scan, index, surname).some(isGiven))
  ) {
    return 'given'
  }
  if (isInitial(scan, index)) {
    const initials = initialsAt(scan, index, surname)
    const fits = bearer.given.some((name) => initials.some((initial) => initialFits(initial, name)))
    return fits ? 'initials' : 'none'
  }
  return hasCapital(scan, index) && isMisspelt(scan, index, bearer) ? 'misspelt' : 'none'
}

const within = (a: string, b: string, telling: boolean): boolean => {
  const limit = givenEdits(b, telling)
  return editDistance(a, b, limit) <= limit
}

/** Wrong letters in a given name, by its sounds or inside an English digraph. */
const isMisspelt = (scan: Scan, index: number, bearer: Bearer): boolean => {
  const stems = stemsAt(scan, index)
  for (const name of bearer.givenStems) {
    if (stems.some((stem) => within(stem, name, !bearer.common))) {
      return true
    }
  }
  const sounds = skeletonsAt(scan, index)
  if (bearer.given.some((name) => sounds.some((sound) => within(sound, name, !bearer.common)))) {
    return true
  }
  const forms = speltAt(scan, index)
  return (
    bearer.speltStems.some((name) => forms.some((form) => within(form, name, !bearer.common))) ||
    isOneLetterWrong(scan, index, bearer)
  )
}

const SHORTEST_TYPO = 5
const LONGEST_TYPO = 24

/** One wrong letter may change two sounds. */
const isOneLetterWrong = (scan: Scan, index: number, bearer: Bearer): boolean => {
  const { length } = lettersAt(scan, index).text
  if (length < SHORTEST_TYPO || length > LONGEST_TYPO) {
    return false
  }
  const isAway = isAwayAt(scan, index)
  return [...bearer.givenStems].some((stem) => stem.length >= 4 && isAway(stem, 1))
}

const RANK = { given: 3, initials: 2, misspelt: 1, none: 0 }

/** The best agreement of a bearer's given name with the words around the surname at `index`. */
export const evidenceFor = (
  scan: Scan,
  index: number,
  bearer: Bearer,
  around: { before: number[]; after: number[] },
): Evidence => {
  let best: Evidence = { kind: 'none', from: index, to: index }
  const consider = (places: number[]): void => {
    let depth = 0
    for (const place of places) {
      depth += 1
      const kind = givenAt(scan, place, index, bearer)
      const between =
        depth === 1 ||
        places.slice(0, depth - 1).every((at) => hasCapital(scan, at) || fatherLike(scan, at))
      if (between && RANK[kind] > RANK[best.kind]) {
        best = { kind, from: Math.min(index, place), to: Math.max(index, place) }
      }
    }
  }
  consider(around.before)
  consider(around.after.slice(0, 2))
  return best
}

export const fatherLike = (scan: Scan, index: number): boolean =>
  skeletonsAt(scan, index).some((skeleton) => fatherOf(skeleton) !== undefined)

const PLACE_BEFORE = /(?:^|[^\p{L}])(?:in|at|from|near|to|of|в|во|из|под|около|на)\s+$/iu

/** Whether the word at `place`, next to a surname, is another person's given name or initial. */
export const isOtherName = (scan: Scan, place: number, afterSurname: boolean): boolean => {
  if (!hasCapital(scan, place)) {
    return false
  }
  const skeletons = skeletonsAt(scan, place)
  if (skeletons.some((skeleton) => titleSounds.has(skeleton)) && !isInitial(scan, place)) {
    return false
  }
  if (isInitial(scan, place)) {
    return scan.text.charAt(endOf(scan, place)) === '.'
  }
  const gap = afterSurname
    ? scan.text.slice(endOf(scan, place - 1), startOf(scan, place))
    : scan.text.slice(endOf(scan, place), startOf(scan, place + 1))
  if (!/^\s+$/.test(gap)) {
    return false
  }
  if (scan.words[place]?.given || isGivenName(stemsAt(scan, place), skeletons[0] ?? '')) {
    return true
  }
  if (beginsSentence(scan, place)) {
    return false
  }
  return !PLACE_BEFORE.test(
    scan.text.slice(Math.max(0, startOf(scan, place) - 8), startOf(scan, place)),
  )
}
