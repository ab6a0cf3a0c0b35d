import type { Scan } from './scan.js'

import { type Bearer, type Entry, pairKey, type Sample } from './entries.js'
import { stemsAt } from './scan.js'

const MANY = 3
const FEW = 8
const PER_INITIAL = 2

const oneForEachInitial = (bearers: Bearer[]): Bearer[] => {
  const counts = new Map<string, number>()
  return bearers.filter(({ given, relative }) => {
    const initial = `${given[0]?.charAt(0) ?? ''}${relative ? '+' : ''}`
    const count = (counts.get(initial) ?? 0) + 1
    counts.set(initial, count)
    return count <= PER_INITIAL
  })
}

/** Bearers of a surname that stand for all of them wherever the given name is not spelt out. */
export const sampleOf = (entry: Entry): Sample => {
  entry.sample ??= {
    bearers: entry.surnames.length > FEW ? oneForEachInitial(entry.surnames) : entry.surnames,
    shared:
      entry.surnames.length > MANY &&
      new Set(entry.surnames.map(({ identity }) => identity)).size > MANY,
  }
  return entry.sample
}

/** Bearers of a name whose given name stands at one of the places. */
export const namedBeside = (scan: Scan, entry: Entry, places: number[]): Bearer[] =>
  places.flatMap((place) =>
    stemsAt(scan, place).flatMap(
      (given) => scan.register.pairs.get(pairKey(given, entry.stem)) ?? [],
    ),
  )
