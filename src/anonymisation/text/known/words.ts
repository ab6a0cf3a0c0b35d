import type { Entry } from './entries.js'
import type { Register } from './registerTypes.js'

import { type Letters, lettersOf } from '../letters/letters.js'
import { doubtfulSkeletons, skeletonsInText } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { type Match, nearEntries } from './nearEntries.js'
import { fatherOf } from './patronymics.js'
import { isCommonSurname } from './surnames.js'

/** What a word of a text may be. */
export type Word = {
  skeletons: string[]
  stems: string[]
  letters: number
  /** Is a widespread surname as it stands, and so hardly a misspelt rare one. */
  common: boolean
  surnames: Match[]
  fathers: Match[]
  phrases: Entry[]
  given: boolean
}

const MOST_REMEMBERED = 200_000
const LONGEST_NAME = 60
const POSSESSIVE = /['`´‘’ʼ′＇]s$/i

/** Words in lower case are looked up as they stand; only capitals may be misspelt names. */
const isFuzzy = (raw: string, letters: number): boolean =>
  letters >= 5 && raw.charAt(0).toLowerCase() !== raw.charAt(0)

const exactEntries = (register: Register, stems: string[]): Entry[] =>
  stems.map((stem) => register.entries.get(stem)).filter((entry) => entry !== undefined)

const stemsOf = (skeletons: string[]): string[] => [...new Set(skeletons.flatMap(candidateStems))]

const fatherMatches = (register: Register, letters: Letters, skeletons: string[]): Match[] => {
  const fathers = skeletons.map(fatherOf).filter((name) => name !== undefined)
  if (!fathers.length) {
    return []
  }
  const stems = stemsOf(fathers).filter((stem) =>
    fathers.some((name) => stem.length >= name.length - 1),
  )
  const exact = exactEntries(register, stems).map((entry) => ({ entry, edits: 0 }))
  const near = nearEntries(register, letters, { skeletons: fathers, stems: [] })
  return [...exact, ...near].filter(({ entry }) => entry.fathers.length)
}

const analyse = (register: Register, raw: string): Word | null => {
  const letters = lettersOf(raw.replace(POSSESSIVE, ''))
  if (letters.text.length > LONGEST_NAME) {
    return null
  }
  const skeletons = skeletonsInText(letters)
  const stems = stemsOf(skeletons)
  const doubtful = stemsOf(doubtfulSkeletons(letters))
  const entries = exactEntries(register, [...new Set([...stems, ...doubtful]), letters.text])
  const exact = entries
    .filter(({ surnames }) => surnames.length)
    .map((entry) => ({ entry, edits: 0 }))
  const fuzzy = isFuzzy(raw, letters.text.length)
  const near = fuzzy ? nearEntries(register, letters, { skeletons, stems }) : []
  const surnames = [...exact, ...near.filter(({ entry }) => entry.surnames.length)]
  const fathers = fuzzy ? fatherMatches(register, letters, skeletons) : []
  const phrases = entries.filter((entry) => entry.phrases.length)
  const given = entries.some(({ givens }) => givens.length)
  if (!surnames.length && !fathers.length && !phrases.length && !given) {
    return null
  }
  const common = fuzzy && isCommonSurname(skeletons[0] ?? '')
  return {
    skeletons,
    stems,
    common,
    letters: letters.text.length,
    surnames,
    fathers,
    phrases,
    given,
  }
}

/** What the register knows about a word; remembered, since texts repeat their words. */
export const wordOf = (register: Register, raw: string): Word | null => {
  const known = register.words.get(raw)
  if (known !== undefined) {
    return known
  }
  if (register.words.size >= MOST_REMEMBERED) {
    register.words.clear()
  }
  const word = analyse(register, raw)
  register.words.set(raw, word)
  return word
}
