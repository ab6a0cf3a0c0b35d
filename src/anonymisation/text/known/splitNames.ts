import type { Finding } from '../types.js'

import { LOWER, UPPER } from '../letters/classes.js'
import { lettersOf } from '../letters/letters.js'
import { doubtfulSkeletons, skeletonsInText, skeletonsOfBeginning } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { findingOf } from './nameHit.js'
import { nameHits } from './nameHits.js'
import { HEAD } from './registerTypes.js'
import { endOf, rawOf, type Scan, scanText, startOf } from './scan.js'

/** A stretch of the text with the gaps inside a name taken out, and where each of its letters stood. */
type Joined = { text: string; places: number[]; from: number; to: number }

const BETWEEN_PIECES = /^['’‘`]?(?:[ \u00a0\n-]|[*_~`|]{1,3}|<\/?[a-z]{1,8}>){1,3}$/u
const BETWEEN_LETTERS = /^[\s.\-_*·|'’‘`"”]{1,6}$/u
const APOSTROPHES = /['’‘`"”]/gu
const MOST_PIECES = 3
const MOST_REMEMBERED = 50_000
const SHORTEST_NAME = 6
const SHORTEST_STEM = 5
const FEWEST_LETTERS = 5
const REACH = 3
const LONGEST_GAP = 12

const gapAfter = (scan: Scan, index: number): string =>
  scan.text.slice(endOf(scan, index), startOf(scan, index + 1))

/** How far two letters stand apart, apostrophes aside. */
const widthAfter = (scan: Scan, index: number): number =>
  gapAfter(scan, index).replace(APOSTROPHES, '').length

/** Stems of the register that a word may have. */
const registeredStems = (scan: Scan, name: string): string[] => {
  const letters = lettersOf(name)
  return [...skeletonsInText(letters), ...doubtfulSkeletons(letters)]
    .flatMap(candidateStems)
    .filter((stem) => {
      const entry = stem.length >= SHORTEST_STEM ? scan.register.entries.get(stem) : undefined
      return entry !== undefined && (entry.surnames.length > 0 || entry.givens.length > 0)
    })
}

const isShouted = (text: string): boolean => text === text.toUpperCase()

/** Whether a word may go on with the next: Байжу манова, БАЙЖУ-МАНОВА. */
const mayGoOn = (scan: Scan, index: number): boolean => {
  const next = scan.kinds[index + 1]
  const gap = startOf(scan, index + 1) - endOf(scan, index)
  if (!(gap > 0 && gap <= LONGEST_GAP)) {
    return false
  }
  const pieces = next === LOWER || (next === UPPER && isShouted(rawOf(scan, index)))
  return pieces && BETWEEN_PIECES.test(gapAfter(scan, index))
}

const joinedAround = (
  scan: Scan,
  from: number,
  to: number,
  isGap: (index: number) => boolean,
): Joined => {
  const first = Math.max(0, from - REACH)
  const last = Math.min(scan.starts.length - 1, to + REACH)
  let text = ''
  const places: number[] = []
  const put = (start: number, end: number): void => {
    text += scan.text.slice(start, end)
    for (let place = start; place < end; place += 1) {
      places.push(place)
    }
  }
  for (let index = first; index <= last; index += 1) {
    put(startOf(scan, index), endOf(scan, index))
    if (index < last && !(index >= from && index < to && isGap(index))) {
      put(endOf(scan, index), startOf(scan, index + 1))
    }
  }
  return { text, places, from: startOf(scan, from), to: endOf(scan, to) }
}

/** Whether a name of the register begins with the sounds of a word; remembered for each word. */
const mayBegin = ({ register }: Scan, raw: string): boolean => {
  const known = register.beginnings.get(raw)
  if (known !== undefined) {
    return known
  }
  if (register.beginnings.size >= MOST_REMEMBERED) {
    register.beginnings.clear()
  }
  // The last sound may merge with what follows.
  const begins = skeletonsOfBeginning(lettersOf(raw)).some((sounds) =>
    register.heads.has(sounds.slice(0, Math.max(1, Math.min(HEAD, sounds.length - 1)))),
  )
  register.beginnings.set(raw, begins)
  return begins
}

const inPieces = (scan: Scan, index: number): Joined | undefined => {
  let name = rawOf(scan, index)
  let whole: string[] | undefined
  for (let more = 1; more < MOST_PIECES && mayGoOn(scan, index + more - 1); more += 1) {
    if (more === 1 && !mayBegin(scan, name)) {
      return undefined
    }
    name += rawOf(scan, index + more)
    const stems = name.length >= SHORTEST_NAME ? registeredStems(scan, name) : []
    // A name that is whole already only has another word beside it: «С Сапаровыми».
    whole ??= stems.length ? registeredStems(scan, rawOf(scan, index)) : undefined
    const last = stems.length ? registeredStems(scan, rawOf(scan, index + more)) : []
    if (stems.some((stem) => !whole?.includes(stem) && !last.includes(stem))) {
      return joinedAround(scan, index, index + more, () => true)
    }
  }
  return undefined
}

/** Names in two or three pieces. */
const pieces = (scan: Scan): Joined[] => {
  const found: Joined[] = []
  scan.kinds.forEach((kind, index) => {
    const joined = kind === UPPER ? inPieces(scan, index) : undefined
    if (joined) {
      found.push(joined)
    }
  })
  return found
}

const ONE_LETTER = /^(?:[zskc]h|\p{L})[\p{M}\u02b9-\u02bf]*$/iu

const isLetter = (scan: Scan, index: number): boolean => {
  const kind = scan.kinds[index]
  const short = endOf(scan, index) - startOf(scan, index) <= 3
  return short && (kind === UPPER || kind === LOWER) && ONE_LETTER.test(rawOf(scan, index))
}

/** Names whose letters are set apart: Б а й ж у м а н о в а. */
const letterSpaced = (scan: Scan): Joined[] => {
  const found: Joined[] = []
  let from = 0
  while (from < scan.starts.length) {
    let to = from
    while (
      isLetter(scan, to) &&
      isLetter(scan, to + 1) &&
      BETWEEN_LETTERS.test(gapAfter(scan, to))
    ) {
      to += 1
    }
    if (to - from + 1 >= FEWEST_LETTERS) {
      const gaps = scan.starts.slice(from, to).map((_, at) => widthAfter(scan, from + at))
      const narrow = gaps.reduce((a, b) => Math.min(a, b), Infinity)
      const isInside = (index: number): boolean =>
        widthAfter(scan, index) === narrow &&
        !(scan.kinds[index] === LOWER && scan.kinds[index + 1] === UPPER)
      found.push(joinedAround(scan, from, to, isInside))
    }
    from = to + 1
  }
  return found
}

/** Registered people whose names are split by spaces, hyphens or formatting. */
export const splitNameFindings = (scan: Scan): Finding[] =>
  [...pieces(scan), ...letterSpaced(scan)].flatMap(({ from, places, text, to }): Finding[] => {
    const joined = scanText(scan.register, text)
    return nameHits(joined)
      .map((hit) => findingOf(joined, hit))
      .map((found): Finding => ({
        ...found,
        start: places[found.start] ?? 0,
        end: (places[found.end - 1] ?? 0) + 1,
        rule: `${found.rule}.split`,
      }))
      .filter(({ end, start }) => start < to && from < end)
  })
