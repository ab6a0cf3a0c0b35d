import type { Finding } from '../types.js'
import type { Register } from './registerTypes.js'

import { merge } from '../merge.js'
import { isOtherName, neighbours } from './evidence.js'
import { markFindings } from './findMarks.js'
import { phraseFindings } from './findPhrases.js'
import { findingOf, type NameHit } from './nameHit.js'
import { nameHits } from './nameHits.js'
import { hasCapital, type Scan, scanText } from './scan.js'
import { splitNameFindings } from './splitNames.js'

/** Shorter given names are too often something else. */
const SHORTEST_ALONE = 3

/** Given names alone, of people whom the same text names in full. */
const givenHits = (scan: Scan, hits: NameHit[]): NameHit[] => {
  const named = new Set(hits.filter(({ full }) => full).map(({ bearer }) => bearer.identity))
  if (!named.size) {
    return []
  }
  const covered = new Set(
    hits.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  return scan.words.flatMap((word, index): NameHit[] => {
    if (
      !word?.given ||
      word.letters < SHORTEST_ALONE ||
      covered.has(index) ||
      !hasCapital(scan, index)
    ) {
      return []
    }
    const bearer = word.stems
      .flatMap((stem) => scan.register.entries.get(stem)?.givens ?? [])
      .find(({ identity, relative }) => named.has(identity) && !relative)
    const [after] = neighbours(scan, index, 1)
    if (!bearer || (after !== undefined && isOtherName(scan, after, true))) {
      return []
    }
    return [
      { from: index, to: index, bearer, rule: 'known.given.repeated', score: 0.7, full: false },
    ]
  })
}

/** Everything in a text that stands for a registered identity. */
export const findKnown = (register: Register, text: string): Finding[] => {
  const scan = scanText(register, text)
  const hits = nameHits(scan)
  const phrases = scan.words.flatMap((word, index) =>
    word ? word.phrases.flatMap((entry) => phraseFindings(scan, index, entry.phrases)) : [],
  )
  const names = [
    ...[...hits, ...givenHits(scan, hits)].map((hit) => findingOf(scan, hit)),
    ...splitNameFindings(scan),
  ]
  const named = new Set(names.map(({ identity }) => identity ?? ''))
  return merge([...names, ...phrases, ...markFindings(scan, named)])
}
