import type { Entry } from './entries.js'
import type { Register } from './registerTypes.js'

import { eachCandidate } from '../letters/deleteIndex.js'
import { editDistance } from '../letters/editDistance.js'
import { type Letters, lettersOf } from '../letters/letters.js'
import { isVowel, skeletonsOf, speltLatin } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { fatherOf } from './patronymics.js'
import { isCommonSurname } from './surnames.js'

/** An entry that a word may be, and how many letters are wrong. */
export type Match = { entry: Entry; edits: number }

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

const nearEntries = (register: Register, stems: string[], spelt: string[]): Match[] => {
  const found = new Map<Entry, number>()
  const look = (stem: string, form: (entry: Entry) => string): void => {
    const seen = new Set<number>()
    const edits = stem.length < 6 ? 1 : 2
    eachCandidate(register.index, stem, edits, (slot) => {
      if (seen.has(slot)) {
        return
      }
      seen.add(slot)
      const entry = register.slots[slot]
      if (!entry || (entry.surnames.length === 0 && entry.fathers.length === 0)) {
        return
      }
      const target = form(entry)
      const limit = target.length < 5 ? 1 : 2
      const distance = editDistance(stem, target, limit)
      if (distance > 0 && distance <= limit) {
        found.set(entry, Math.min(distance, found.get(entry) ?? 3))
      }
    })
  }
  for (const stem of stems) {
    if (stem.length >= 4) {
      look(stem, ({ stem: name }) => name)
    }
  }
  for (const stem of spelt) {
    if (stem.length >= 5) {
      look(stem, ({ spelt: name }) => name)
    }
  }
  return [...found].map(([entry, edits]) => ({ entry, edits }))
}

const exactEntries = (register: Register, stems: string[]): Entry[] =>
  stems.map((stem) => register.entries.get(stem)).filter((entry) => entry !== undefined)

const stemsOf = (skeletons: string[]): string[] => [...new Set(skeletons.flatMap(candidateStems))]

const isBare = (stem: string): boolean => !isVowel(stem.at(-1))

const speltStems = (letters: Letters): string[] => {
  const word = speltLatin(letters)
  return word ? candidateStems(word).filter(isBare).slice(0, 3) : []
}

const fatherMatches = (register: Register, skeletons: string[]): Match[] => {
  const fathers = skeletons.map(fatherOf).filter((name) => name !== undefined)
  if (!fathers.length) {
    return []
  }
  const stems = stemsOf(fathers).filter((stem) =>
    fathers.some((name) => stem.length >= name.length - 1),
  )
  const exact = exactEntries(register, stems).map((entry) => ({ entry, edits: 0 }))
  return [...exact, ...nearEntries(register, fathers, [])].filter(
    ({ entry }) => entry.fathers.length,
  )
}

const analyse = (register: Register, raw: string): Word | null => {
  const letters = lettersOf(raw.replace(POSSESSIVE, ''))
  if (letters.text.length > LONGEST_NAME) {
    return null
  }
  const skeletons = skeletonsOf(letters)
  const stems = stemsOf(skeletons)
  const entries = exactEntries(register, [...stems, letters.text])
  const exact = entries
    .filter(({ surnames }) => surnames.length)
    .map((entry) => ({ entry, edits: 0 }))
  const fuzzy = isFuzzy(raw, letters.text.length)
  const near = fuzzy ? nearEntries(register, stems.filter(isBare), speltStems(letters)) : []
  const surnames = [...exact, ...near.filter(({ entry }) => entry.surnames.length)]
  const fathers = fuzzy ? fatherMatches(register, skeletons) : []
  const phrases = entries.filter((entry) => entry.phrases.length)
  const given = entries.some(({ givens }) => givens.length)
  if (!surnames.length && !fathers.length && !phrases.length && !given) {
    return null
  }
  const common = fuzzy && skeletons.some(isCommonSurname)
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
