import type { Bearer } from './entries.js'
import type { NameHit } from './nameHit.js'

import { neighbours } from './evidence.js'
import { endOf, hasCapital, isAwayAt, type Scan, startOf } from './scan.js'

const SHORTEST = 6
const LONGEST = 24
/** A name of eight letters, one of which is left out. */
const SHORTEST_TWICE = 7
/** Bearers of one given name that are compared; of more, the first. */
const MOST_BEARERS = 200

const bearersOf = (scan: Scan, place: number): Bearer[] => {
  const word = scan.words[place]
  if (!word?.given || !hasCapital(scan, place)) {
    return []
  }
  return word.stems
    .flatMap((stem) => scan.register.entries.get(stem)?.givens ?? [])
    .slice(0, MOST_BEARERS)
}

/**
 * A word that is one or two wrong letters away from the surname of somebody whose given name stands
 * beside it, though it may sound quite different.
 */
export const misspeltBeside = (scan: Scan, index: number): NameHit | undefined => {
  const length = endOf(scan, index) - startOf(scan, index)
  if (!hasCapital(scan, index) || length < SHORTEST || length > LONGEST) {
    return undefined
  }
  const most = length >= SHORTEST_TWICE && !scan.words[index]?.common ? 2 : 1
  const places = [neighbours(scan, index, -1)[0], neighbours(scan, index, 1)[0]]
  for (const place of places.filter((at) => at !== undefined)) {
    const bearers = bearersOf(scan, place).filter(({ surnameLength }) => surnameLength >= SHORTEST)
    if (!bearers.length) {
      continue
    }
    const isAway = isAwayAt(scan, index)
    const bearer = bearers.find(({ surnameStems }) =>
      [...surnameStems].some((stem) => isAway(stem, most)),
    )
    if (bearer) {
      const [from, to] = [Math.min(index, place), Math.max(index, place)]
      return { from, to, bearer, rule: 'known.surname+given.typo', score: 0.9, full: true }
    }
  }
  return undefined
}
