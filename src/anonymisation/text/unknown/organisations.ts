import { FORMAL_WORDS, ORGANISATION_WORD, isNationality } from '../names/organisationWords.js'
import { titleSounds } from '../names/ordinaryWords.js'
import { isLargePlace } from '../names/places.js'
import type { Finding, Mode } from '../types.js'
import { finding } from './byPattern.js'
import type { CapitalWord, Run } from './capitals.js'
import { sentenceWords } from './sentenceWords.js'

const isFormal = (word: CapitalWord): boolean =>
  FORMAL_WORDS.has(word.letters.text) || titleSounds.has(word.skeleton)

const isNothing = (word: CapitalWord): boolean => word.opens || sentenceWords.has(word.letters.text)

const judge = (words: CapitalWord[], lowerElsewhere: (word: CapitalWord) => boolean): { rule: string; score: number } | undefined => {
  const telling = words.filter((word) => !isFormal(word) && !(word.opens && (sentenceWords.has(word.letters.text) || lowerElsewhere(word))))
  if (!telling.length) {
    const long = words.length >= 3 && words.some((word) => ORGANISATION_WORD.test(word.letters.text))
    return long ? { rule: 'organisation.formal', score: 0.5 } : undefined
  }
  if (words.length > 1 && words.some((word) => ORGANISATION_WORD.test(word.letters.text))) return { rule: 'organisation.word', score: 0.82 }
  if (telling.every((word) => isNationality(word.raw))) return { rule: 'group.nationality', score: 0.5 }
  if (words.length === 1 && isNothing(words[0] as CapitalWord)) return words[0]?.allCaps && words[0].raw.length > 2 ? { rule: 'organisation.letters', score: 0.45 } : undefined
  if (words.length === 1 && words[0]?.allCaps) return { rule: 'organisation.letters', score: 0.5 }
  return { rule: 'organisation.capitals', score: words.length > 1 ? 0.55 : 0.45 }
}

/** Organisations, and in `suggest` every other capitalised run that may name something. */
export const organisationFindings = (text: string, runs: Run[], mode: Mode): Finding[] => {
  const least = mode === 'strict' ? 0.75 : 0.4
  const lower = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}{3,20}(?![\p{L}\p{N}])/gu))
  return runs.flatMap((run): Finding[] => {
    const shouting = run.words.length > 2 && run.words.every(({ allCaps }) => allCaps)
    const verdict = shouting ? undefined : judge(run.words, (word) => lower.has(word.letters.text))
    if (!verdict || verdict.score < least) return []
    if (run.words.every(({ raw }) => isLargePlace(raw))) return []
    return [finding(run.start, run.end, { type: 'ORGANISATION', ...verdict })]
  })
}
