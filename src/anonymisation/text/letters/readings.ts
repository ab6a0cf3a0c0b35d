import type { Letters } from './letters.js'

import { DIGRAPHS, latinSound, mergedOf, type Reading, READING } from './sounds.js'
import { CYRILLIC } from './tables.js'

/** One way to read the letters that begin somewhere in a word, and how many of them are wrong. */
export type Piece = { letters: number; sounds: string; wrong: 0 | 1 }

const OTHERWISE: Partial<Reading>[] = [{ j: 'i' }, { x: 'ks' }, { io: 'o' }]
const AMBIGUOUS = /[jxëё]/
const LONGEST_DIGRAPH = 4

const letterSounds = (char: string, cyrillic: boolean): string[] => {
  const read = (reading: Reading): string =>
    char === 'ё'
      ? reading.io
      : ((cyrillic ? CYRILLIC.get(char) : undefined) ?? latinSound(char, reading))
  return AMBIGUOUS.test(char)
    ? [...new Set([READING, ...OTHERWISE.map((one) => ({ ...READING, ...one }))].map(read))]
    : [read(READING)]
}

/** Two letters that are heard as one sound: `sh`, `тс`. */
const together = (a: string, b: string, cyrillic: boolean): string | undefined => {
  const merged = mergedOf(letterSounds(a, cyrillic)[0] ?? '', letterSounds(b, cyrillic)[0] ?? '')
  return (cyrillic ? undefined : DIGRAPHS.get(a + b)) ?? merged
}

const PAIRS = [...DIGRAPHS].filter(([digraph]) => digraph.length === 2)

/** Digraphs of which two letters are one, and the other is wrong. */
const digraphsSpoilt = (first: string, second: string): string[] =>
  PAIRS.filter(
    ([digraph]) => second && (digraph.charAt(0) === first || digraph.charAt(1) === second),
  ).map(([, sound]) => sound)

/** Every way to read what begins at a letter: alone, as a digraph, swapped, or parted by a wrong letter. */
export const piecesAt = ({ cyrillic, text }: Letters, at: number): Piece[] => {
  const pieces: Piece[] = []
  const put = (letters: number, sounds: string, wrong: 0 | 1 = 0): void => {
    pieces.push({ letters, sounds, wrong })
  }
  const [first = '', second = '', third = ''] = text.slice(at, at + 3)
  const soundsOf = (char: string): string[] => letterSounds(char, cyrillic)
  soundsOf(first).forEach((sounds) => put(1, sounds))
  for (let length = 2; !cyrillic && length <= LONGEST_DIGRAPH; length += 1) {
    const digraph = DIGRAPHS.get(text.slice(at, at + length))
    if (digraph) {
      put(length, digraph)
    }
  }
  if (!cyrillic) {
    digraphsSpoilt(first, second).forEach((sound) => put(2, sound, 1))
  }
  if (!second) {
    return pieces
  }
  const pair = together(first, second, cyrillic)
  if (pair) {
    put(2, pair)
  }
  if (!cyrillic && (first === 'y' || first === 'j') && second === 'o') {
    put(2, 'e')
  }
  for (const a of soundsOf(first)) {
    soundsOf(second).forEach((b) => put(2, b + a, 1))
  }
  const turned = together(second, first, cyrillic)
  if (turned) {
    put(2, turned, 1)
  }
  const parted = third ? together(first, third, cyrillic) : undefined
  if (parted) {
    put(3, parted, 1)
    soundsOf(second).forEach((sound) => {
      put(3, parted + sound, 1)
      put(3, sound + parted, 1)
    })
  }
  return pieces
}
