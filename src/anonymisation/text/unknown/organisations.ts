import type { Finding, Mode } from '../types.js'
import type { CapitalWord, Run } from './capitals.js'

import { finding } from './byPattern.js'

const isFormal = ({ shape }: CapitalWord): boolean => shape.formal || shape.title

const isNothing = ({ opens, shape }: CapitalWord): boolean => opens || shape.ordinary

const judge = (
  words: CapitalWord[],
  lowerElsewhere: (word: CapitalWord) => boolean,
): { rule: string; score: number } | undefined => {
  const telling = words.filter(
    (word) => !isFormal(word) && !(word.opens && (word.shape.ordinary || lowerElsewhere(word))),
  )
  if (!telling.length) {
    const long = words.length >= 3 && words.some((word) => word.shape.organisation)
    return long ? { rule: 'organisation.formal', score: 0.5 } : undefined
  }
  const only = words.length === 1 ? words[0] : undefined
  if (words.length > 1 && words.some((word) => word.shape.organisation)) {
    return { rule: 'organisation.word', score: 0.82 }
  }
  if (telling.every((word) => word.shape.nationality)) {
    return { rule: 'group.nationality', score: 0.5 }
  }
  if (only && isNothing(only)) {
    return only.shape.allCaps && only.raw.length > 2
      ? { rule: 'organisation.letters', score: 0.45 }
      : undefined
  }
  if (only?.shape.allCaps) {
    return { rule: 'organisation.letters', score: 0.5 }
  }
  return { rule: 'organisation.capitals', score: words.length > 1 ? 0.55 : 0.45 }
}

/** An article tells nothing, and left over beside a person it would stand for something. */
const withoutArticle = ({ start, words: [first, next] }: Run): number =>
  first?.shape.lower === 'the' && next ? next.start : start

/** Organisations, and in `suggest` every other capitalised run that may name something. */
export const organisationFindings = (text: string, runs: Run[], mode: Mode): Finding[] => {
  const least = mode === 'strict' ? 0.85 : 0.4
  const lower = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}{3,20}(?![\p{L}\p{N}])/gu))
  return runs.flatMap((run): Finding[] => {
    const shouting = run.words.length > 2 && run.words.every(({ shape }) => shape.allCaps)
    const verdict = shouting ? undefined : judge(run.words, (word) => lower.has(word.shape.lower))
    if (!verdict || verdict.score < least) {
      return []
    }
    if (run.words.every(({ shape }) => shape.largePlace)) {
      return []
    }
    return [finding(withoutArticle(run), run.end, { type: 'ORGANISATION', ...verdict })]
  })
}
