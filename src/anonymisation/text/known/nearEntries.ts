import type { Letters } from '../letters/letters.js'
import type { Entry } from './entries.js'
import type { Register } from './registerTypes.js'

import { eachCandidate } from '../letters/deleteIndex.js'
import { editDistance } from '../letters/editDistance.js'
import { isVowel, speltWord } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { spend } from './effort.js'
import { type OneLetterAway, oneLetterAway } from './letterTypos.js'

/** An entry that a word may be, and how many letters are wrong. */
export type Match = { entry: Entry; edits: number }

const isBare = (stem: string): boolean => !isVowel(stem.at(-1))

/** Shorter stems are looked up with one edit, the longest with three. */
const limitFor = (target: string): number => (target.length < 5 ? 1 : target.length < 9 ? 2 : 3)

/** Edits to a name, which in its feminine or genitive form has one vowel more. */
const distanceTo = (target: string, form: string, limit: number): number => {
  const distance = editDistance(form, target, limit)
  return isBare(form) ? distance : Math.min(distance, editDistance(form, `${target}a`, limit))
}

const speltStems = (letters: Letters): string[] =>
  candidateStems(speltWord(letters)).filter(isBare).slice(0, 3)

/** Surnames and fathers' names that a word may be with a few letters wrong. */
export const nearEntries = (
  register: Register,
  letters: Letters,
  { skeletons, stems }: { skeletons: string[]; stems: string[] },
): Match[] => {
  const found = new Map<Entry, number>()
  const look = (form: string, nameOf: (entry: Entry) => string): void => {
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
      if (distance > 0 && distance <= limit) {
        found.set(entry, Math.min(distance, found.get(entry) ?? limit))
      }
    })
  }
  for (const form of new Set([...stems.filter(isBare), ...skeletons])) {
    if (form.length >= 4) {
      look(form, ({ stem }) => stem)
    }
  }
  for (const form of speltStems(letters)) {
    if (form.length >= 5) {
      look(form, ({ spelt }) => spelt)
    }
  }
  let isAway: OneLetterAway | undefined
  return [...found].map(([entry, edits]) => {
    if (edits > 1) {
      isAway ??= oneLetterAway({ letters, skeletons }, () => spend(register))
    }
    return { entry, edits: isAway?.(entry.stem) && edits > 1 ? 1 : edits }
  })
}
