import type { Finding, FindingType } from './types.js'

import { uncovered } from './merge.js'

/** What a statistical model takes for the name of somebody. */
export type Guess = { start: number; end: number; type: FindingType; score: number }

/** Rules below this know no more than a capital or a preposition. */
const REASON = 0.6

const isLoose = ({ score, type }: Finding): boolean => type !== 'PERSON' && score < REASON

/** As in the merge of findings: what is left over of a name is no shorter. */
const WORTH_KEEPING = 3

/** What of a span others leave over, in whole words. */
const remains = (text: string, span: Finding, others: Finding[]): Finding[] =>
  uncovered(span, others).flatMap((part) => {
    const words = text.slice(part.start, part.end)
    const start = part.start + words.search(/[\p{L}\p{N}]/u)
    const end = part.end - (/[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0)
    return start >= part.start && end - start >= WORTH_KEEPING ? [{ ...part, start, end }] : []
  })

const asFinding = (guess: Guess): Finding => ({
  ...guess,
  source: 'model',
  rule: `model.${guess.type.toLowerCase()}`,
  replacement: '',
})

/** Those of `others` that a finding touches; they stand in order and do not overlap. */
const touching = (one: Finding, others: Finding[]): Finding[] => {
  let [low, high] = [0, others.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.end ?? 0) <= one.start) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  let behind = low
  while ((others[behind]?.start ?? Infinity) < one.end) {
    behind += 1
  }
  return others.slice(low, behind)
}

/**
 * What rules found, and what a model guesses beside it. A rule that has a reason of its own stands;
 * one that has only seen a capital letter gives way.
 */
export const withGuesses = (text: string, found: Finding[], guesses: Guess[] = []): Finding[] => {
  const guessed = guesses.map(asFinding)
  const reasoned = found.filter((rule) => !isLoose(rule))
  return [
    ...reasoned,
    ...found.filter(isLoose).flatMap((rule) => {
      const rivals = touching(rule, guessed)
      return rivals.length ? remains(text, rule, rivals) : [rule]
    }),
    ...guessed.flatMap((guess) => {
      const rivals = touching(guess, reasoned)
      const [rival] = rivals
      // One finding of the same kind is widened by it, when all are merged.
      const widens = rivals.length === 1 && rival?.type === guess.type
      return rivals.length && !widens ? remains(text, guess, rivals) : [guess]
    }),
  ]
}
