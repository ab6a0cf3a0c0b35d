import type { Letters } from '../letters/letters.js'
import type { Entry } from './entries.js'
import type { Register } from './registerTypes.js'

import { eachCandidate } from '../letters/deleteIndex.js'
import { editDistance } from '../letters/editDistance.js'
import { digraphRepairs, vowelsApart } from '../letters/repairs.js'
import { isVowel } from '../letters/sounds.js'
import { speltWords } from '../letters/spelt.js'
import { candidateStems } from '../letters/stems.js'
import { spend } from './effort.js'
import { type LettersAway, lettersAway } from './lettersAway.js'

/** An entry that a word may be, and how many letters are wrong. */
export type Match = { entry: Entry; edits: number }

/** Words of fewer sounds are not looked up with wrong ones. */
const SHORTEST = 4

const isBare = (stem: string): boolean => !isVowel(stem.at(-1))

/** Shorter stems are looked up with one edit, the longest with three. */
const limitFor = (target: string): number => (target.length < 5 ? 1 : target.length < 9 ? 2 : 3)

/** Edits to a name, which in its feminine or genitive form has one vowel more. */
const distanceTo = (target: string, form: string, limit: number): number => {
  const distance = editDistance(form, target, limit)
  return isBare(form) ? distance : Math.min(distance, editDistance(form, `${target}a`, limit))
}

const speltStems = (letters: Letters): string[] =>
  speltWords(letters).flatMap((word) => candidateStems(word).filter(isBare).slice(0, 3))

type Look = (form: string, nameOf: (entry: Entry) => string) => void

/** Calls `put` with the entries that sound like a form, and how many sounds are wrong. */
const lookIn =
  (register: Register, put: (entry: Entry, wrong: number) => void): Look =>
  (form, nameOf) => {
    const seen = new Set<number>()
    eachCandidate(register.index, form, form.length < 6 ? 1 : 2, (slot) => {
      if (seen.has(slot)) {
        return
      }
      seen.add(slot)
      const entry = register.slots[slot]
      if (!entry || (entry.surnames.length === 0 && entry.fathers.length === 0)) {
        return
      }
      const target = nameOf(entry)
      const limit = limitFor(target)
      const distance = distanceTo(target, form, limit)
      if (distance <= limit) {
        put(entry, distance)
      }
    })
  }

const stemOf = ({ stem }: Entry): string => stem

/** Entries that one wrong letter hides from the ear: it parts a digraph or makes two vowels one. */
const hidden = (register: Register, letters: Letters): Set<Entry> => {
  const found = new Set<Entry>()
  const look = lookIn(register, (entry) => found.add(entry))
  for (const form of vowelsApart(letters).flatMap(candidateStems).filter(isBare)) {
    if (form.length >= SHORTEST) {
      look(form, stemOf)
    }
  }
  for (const stem of digraphRepairs(letters)) {
    const entry = register.entries.get(stem)
    if (entry) {
      found.add(entry)
    }
  }
  return found
}

/** Surnames and fathers' names that a word may be with a few letters wrong. */
export const nearEntries = (
  register: Register,
  letters: Letters,
  { skeletons, stems }: { skeletons: string[]; stems: string[] },
): Match[] => {
  const found = new Map<Entry, number>()
  const look = lookIn(register, (entry, wrong) => {
    if (wrong > 0) {
      found.set(entry, Math.min(wrong, found.get(entry) ?? wrong))
    }
  })
  for (const form of new Set([...stems.filter(isBare), ...skeletons])) {
    if (form.length >= SHORTEST) {
      look(form, stemOf)
    }
  }
  for (const form of speltStems(letters)) {
    if (form.length > SHORTEST) {
      look(form, ({ spelt }) => spelt)
    }
  }
  let away: LettersAway | undefined
  const isOneAway = ({ stem }: Entry): boolean => {
    away ??= lettersAway(letters, () => spend(register))
    return away(stem, 1)
  }
  const others = [...hidden(register, letters)].filter((entry) => !found.has(entry))
  return [
    ...[...found].map(([entry, wrong]) => ({
      entry,
      edits: wrong > 1 && isOneAway(entry) ? 1 : wrong,
    })),
    ...others.filter(isOneAway).map((entry) => ({ entry, edits: 1 })),
  ]
}
