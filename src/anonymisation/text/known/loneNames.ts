import type { Finding } from '../types.js'
import type { Entry } from './entries.js'
import type { NameHit } from './nameHit.js'

import { isOtherName, neighbours } from './evidence.js'
import { endOf, hasCapital, type Scan, startOf } from './scan.js'

/** A given name that stands alone; whose it is, is told once all who are named are known. */
export type LoneName = { start: number; end: number; entries: Entry[] }

/** Shorter given names are too often something else. */
const SHORTEST_ALONE = 3

const mayBeOf = (entries: Entry[], named: ReadonlySet<string>) =>
  entries
    .flatMap(({ givens }) => givens)
    .find(({ identity, relative }) => named.has(identity) && !relative)

const isFollowed = (scan: Scan, index: number): boolean => {
  const [after] = neighbours(scan, index, 1)
  return after !== undefined && isOtherName(scan, after, true)
}

/** Given names outside of `hits`; only those of the people in `named`, where they are known. */
export const loneNames = (scan: Scan, hits: NameHit[], named?: ReadonlySet<string>): LoneName[] => {
  if (named?.size === 0) {
    return []
  }
  const covered = new Set(
    hits.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  const found: LoneName[] = []
  scan.words.forEach((word, index) => {
    if (!word?.given || word.letters < SHORTEST_ALONE || !hasCapital(scan, index)) {
      return
    }
    const entries = word.stems
      .map((stem) => scan.register.entries.get(stem))
      .filter((entry) => entry !== undefined)
      .filter(({ givens }) => givens.length > 0)
    const isWanted = !named || mayBeOf(entries, named)
    if (covered.has(index) || !isWanted || isFollowed(scan, index)) {
      return
    }
    found.push({ start: startOf(scan, index), end: endOf(scan, index), entries })
  })
  return found
}

/** A lone given name as that of somebody who is named in full elsewhere in the text. */
export const loneFinding = (
  { end, entries, start }: LoneName,
  named: ReadonlySet<string>,
): Finding[] => {
  const bearer = mayBeOf(entries, named)
  return bearer
    ? [
        {
          start,
          end,
          type: 'PERSON',
          source: 'known',
          identity: bearer.identity,
          rule: 'known.given.repeated',
          score: 0.7,
          replacement: '',
        },
      ]
    : []
}
