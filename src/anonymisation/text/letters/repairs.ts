import type { Letters } from './letters.js'

import { skeletonsOf } from './skeleton.js'
import { candidateStems } from './stems.js'

/** A letter that keeps apart what may be a digraph: Jurcrhenko, Redzyhep, Tjsahlieva. */
const PARTED = /[sczktgd](?=\p{L}h)/gu

/** Stems of a word whose digraph is put together again, as it stood before one letter went wrong. */
export const digraphRepairs = ({ cyrillic, text }: Letters): string[] => {
  if (cyrillic) {
    return []
  }
  const repaired = Array.from(text.matchAll(PARTED), ({ index }) => {
    const [first, odd] = [text.charAt(index), text.charAt(index + 1)]
    const [head, tail] = [text.slice(0, index), text.slice(index + 3)]
    return [`${first}h`, `${first}h${odd}`, `${odd}${first}h`].map((part) => head + part + tail)
  }).flat()
  return [
    ...new Set(
      repaired.flatMap((word) => skeletonsOf({ cyrillic, text: word }).flatMap(candidateStems)),
    ),
  ]
}

const VOWELS = 'аәяеёэиіїйыоөуұүўюaeiouyâäáàāėēěèéëïíìīĭıjöóōûüúūŭũýŷ'
const VOWEL_RUN = new RegExp(`[${VOWELS}]{2,}`, 'gu')

/**
 * A word with a consonant missing, or turned into a vowel, between two vowels that would be heard as
 * one without it: Weiýew as ve-ev, for Weliýew.
 */
export const vowelsApart = (letters: Letters): string[] => {
  const { cyrillic, text } = letters
  const [whole = ''] = skeletonsOf(letters)
  const apart = new Set<string>()
  for (const { 0: run, index } of text.matchAll(VOWEL_RUN)) {
    const isLast = index + run.length === text.length
    for (let at = index + 1; !isLast && at < index + run.length; at += 1) {
      const [head = ''] = skeletonsOf({ cyrillic, text: text.slice(0, at) })
      const [tail = ''] = skeletonsOf({ cyrillic, text: text.slice(at) })
      if (head + tail !== whole) {
        apart.add(head + tail)
      }
    }
  }
  return [...apart]
}
