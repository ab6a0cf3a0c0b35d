import type { Register } from './registerTypes.js'

import { DIGIT, UPPER } from '../letters/classes.js'
import { type Letters, lettersOf } from '../letters/letters.js'
import { skeletonsOf, speltWord } from '../letters/skeleton.js'
import { candidateStems, withoutFinalVowels } from '../letters/stems.js'
import { eachWord } from '../letters/tokenise.js'
import { type Word, wordOf } from './words.js'

/** A text cut into words, with what the register knows about each. */
export type Scan = {
  text: string
  register: Register
  starts: number[]
  ends: number[]
  kinds: number[]
  words: (Word | null)[]
  /** Sounds of words that the register does not know, once somebody asked for them. */
  sounds: Map<number, Sounds>
  /** Words spelt letter by letter, once somebody asked for them. */
  spelt: Map<number, string[]>
}

type Sounds = { skeletons: string[]; stems: string[] }

const LONGEST_NUMBER = 6

export const scanText = (register: Register, text: string): Scan => {
  const scan: Scan = {
    text,
    register,
    starts: [],
    ends: [],
    kinds: [],
    words: [],
    sounds: new Map(),
    spelt: new Map(),
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

export const lettersAt = (scan: Scan, index: number): Letters => lettersOf(rawOf(scan, index))

const soundsAt = (scan: Scan, index: number): Sounds => {
  const known = scan.words[index] ?? scan.sounds.get(index)
  if (known) {
    return known
  }
  const skeletons = skeletonsOf(lettersAt(scan, index))
  const made = { skeletons, stems: [...new Set(skeletons.flatMap(candidateStems))] }
  scan.sounds.set(index, made)
  return made
}

export const skeletonsAt = (scan: Scan, index: number): string[] => soundsAt(scan, index).skeletons

export const stemsAt = (scan: Scan, index: number): string[] => soundsAt(scan, index).stems

/** A word letter by letter, with and without its final vowels. */
export const speltAt = (scan: Scan, index: number): string[] => {
  const known = scan.spelt.get(index)
  if (known) {
    return known
  }
  const word = speltWord(lettersAt(scan, index))
  const forms = [word, withoutFinalVowels(word)]
  scan.spelt.set(index, forms)
  return forms
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
