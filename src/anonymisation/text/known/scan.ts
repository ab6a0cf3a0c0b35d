import type { Register } from './registerTypes.js'

import { DIGIT, UPPER } from '../letters/classes.js'
import { type Letters, lettersOf } from '../letters/letters.js'
import { skeletonsInText } from '../letters/skeleton.js'
import { speltWords } from '../letters/spelt.js'
import { candidateStems, withoutFinalVowels } from '../letters/stems.js'
import { eachWord } from '../letters/tokenise.js'
import { spend } from './effort.js'
import { type LettersAway, lettersAway } from './lettersAway.js'
import { type Word, wordOf } from './words.js'

/** A text cut into words, with what the register knows about each. */
export type Scan = {
  text: string
  register: Register
  starts: number[]
  ends: number[]
  kinds: number[]
  words: (Word | null)[]
  /** How words sound, once somebody asked; remembered, since texts repeat their words. */
  spoken: Map<string, Spoken>
}

type Spoken = {
  letters: Letters
  skeletons: string[]
  stems: string[]
  spelt?: string[]
  isAway?: LettersAway
}

const MOST_SPOKEN = 5000

const LONGEST_NUMBER = 6

export const scanText = (register: Register, text: string): Scan => {
  const scan: Scan = {
    text,
    register,
    starts: [],
    ends: [],
    kinds: [],
    words: [],
    spoken: new Map(),
  }
  eachWord(text, (start, end, kind) => {
    scan.starts.push(start)
    scan.ends.push(end)
    scan.kinds.push(kind)
    const skipped = kind === DIGIT && end - start > LONGEST_NUMBER
    scan.words.push(skipped ? null : wordOf(register, text.slice(start, end)))
  })
  return scan
}

export const startOf = (scan: Scan, index: number): number => scan.starts[index] ?? 0
export const endOf = (scan: Scan, index: number): number => scan.ends[index] ?? 0
export const rawOf = (scan: Scan, index: number): string =>
  scan.text.slice(startOf(scan, index), endOf(scan, index))
export const hasCapital = (scan: Scan, index: number): boolean => scan.kinds[index] === UPPER

const spokenAt = (scan: Scan, index: number): Spoken => {
  const raw = rawOf(scan, index)
  const known = scan.spoken.get(raw)
  if (known) {
    return known
  }
  if (scan.spoken.size >= MOST_SPOKEN) {
    scan.spoken.clear()
  }
  const letters = lettersOf(raw)
  const { skeletons, stems } = scan.words[index] ?? soundsOf(letters)
  const spoken = { letters, skeletons, stems }
  scan.spoken.set(raw, spoken)
  return spoken
}

const soundsOf = (letters: Letters): Pick<Spoken, 'skeletons' | 'stems'> => {
  const skeletons = skeletonsInText(letters)
  return { skeletons, stems: [...new Set(skeletons.flatMap(candidateStems))] }
}

export const lettersAt = (scan: Scan, index: number): Letters => spokenAt(scan, index).letters
export const skeletonsAt = (scan: Scan, index: number): string[] => spokenAt(scan, index).skeletons
export const stemsAt = (scan: Scan, index: number): string[] => spokenAt(scan, index).stems

/** A word letter by letter, with and without its final vowels. */
export const speltAt = (scan: Scan, index: number): string[] => {
  const spoken = spokenAt(scan, index)
  if (!spoken.spelt) {
    spoken.spelt = speltWords(spoken.letters).flatMap((word) => [word, withoutFinalVowels(word)])
  }
  return spoken.spelt
}

/** Whether a word is a name with one or two letters wrong. */
export const isAwayAt = (scan: Scan, index: number): LettersAway => {
  const spoken = spokenAt(scan, index)
  return (spoken.isAway ??= lettersAway(spoken.letters, () => spend(scan.register)))
}

/** Words of one letter, which without a full stop are no initials. */
const LONE_WORDS = new Set('ОВКСУИЯАОIAOUYE')

/** A word of one sound or digraph with a full stop or capitals: an initial. */
export const isInitial = (scan: Scan, index: number): boolean => {
  if (!hasCapital(scan, index)) {
    return false
  }
  const length = endOf(scan, index) - startOf(scan, index)
  if (length > 4) {
    return false
  }
  const after = scan.text.charAt(endOf(scan, index))
  if (length === 1 && after !== '.') {
    return !beginsSentence(scan, index) && !LONE_WORDS.has(rawOf(scan, index))
  }
  return (
    length === 1 || (after === '.' && /^\p{Lu}[\p{Ll}\p{M}ʻʼ‘’']{0,3}$/u.test(rawOf(scan, index)))
  )
}

const LONGEST_GAP = 14

/** Whether what stands between a word and the next may stand inside a name. */
export const isJoined = (scan: Scan, index: number): boolean => {
  if (index < 0 || index + 1 >= scan.starts.length) {
    return false
  }
  const from = endOf(scan, index)
  const to = startOf(scan, index + 1)
  if (to - from > LONGEST_GAP) {
    return false
  }
  const gap = scan.text.slice(from, to)
  if (/[;:!?]|\n\s*\n/.test(gap)) {
    return false
  }
  return !/[.…]\s|\.\.\./.test(gap) || isInitial(scan, index)
}

/** Whether a word begins a sentence, so that its capital says nothing. */
export const beginsSentence = (scan: Scan, index: number): boolean => {
  if (index === 0) {
    return true
  }
  const gap = scan.text.slice(endOf(scan, index - 1), startOf(scan, index))
  return /[.!?…:;•\n]|^\P{L}*[—–-]\s/u.test(gap) && !isInitial(scan, index - 1)
}
