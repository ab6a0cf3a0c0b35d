import type { FindingType, Identity } from '../text/index.js'

import { createRegister, findKnown } from '../text/index.js'

type Span = { end: number; start: number }

const nameWords = /[\p{L}\p{M}'’‘-]{2,}/gu

/** The words as an entry of a register of their own, so that all their forms are found. */
const entryOf = (words: string, type: FindingType): Identity => {
  const id = 'manual'
  if (type === 'SMALL_PLACE') {
    return { id, village: words }
  }
  if (type === 'EMPLOYER') {
    return { id, employer: words }
  }
  const names = words.match(nameWords) ?? []
  const [given, surname] = names
  return type === 'PERSON' && names.length === 2 ? { id, given, surname } : { id, aliases: [words] }
}

/**
 * Every place in a text where the marked words stand, in whatever form: another case, script,
 * spelling, the surname alone. The marked span comes first.
 */
export const formsOf = (text: string, span: Span, type: FindingType): Span[] => {
  const words = text.slice(span.start, span.end)
  const found: Span[] = findKnown(createRegister([entryOf(words, type)]), text)
  const exact: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    exact.push({ end: at + words.length, start: at })
  }
  const spans: Span[] = [span]
  for (const { end, start } of [...exact, ...found]) {
    if (!spans.some((other) => start < other.end && other.start < end)) {
      spans.push({ end, start })
    }
  }
  return spans
}
