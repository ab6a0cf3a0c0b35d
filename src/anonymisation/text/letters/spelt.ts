import type { Letters } from './letters.js'

import { isVowel, latinSound, type Reading, READING } from './sounds.js'
import { CYRILLIC } from './tables.js'

const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({ š: 'sh', č: 'ch', ž: 'zh', c: 'ts' }),
)

/** Sounds spelt out as English digraphs, for typing errors inside one. */
export const spelt = (skeleton: string): string =>
  skeleton.replace(/[ščžc]/g, (sound) => SPELT.get(sound) ?? sound)

const speltSound = (char: string, cyrillic: boolean, reading: Reading): string => {
  if (char === 'c') {
    return 'c'
  }
  const sound = (cyrillic ? CYRILLIC.get(char) : undefined) ?? latinSound(char, reading)
  return SPELT.get(sound) ?? sound
}

const speltIn = ({ text, cyrillic }: Letters, reading: Reading): string => {
  let result = ''
  for (const char of text) {
    const letter = speltSound(char, cyrillic, reading)
    const last = result.at(-1)
    if (letter === last || (letter === 'i' && isVowel(last))) {
      continue
    }
    if (isVowel(letter) && last === 'i') {
      result = result.slice(0, -1)
    }
    result += letter
  }
  return result.replace(/kh/g, 'h').replace(/dzh/g, 'zh')
}

/** A word spelt letter by letter as in `spelt`, so that no two letters merge; `j` as either sound. */
export const speltWords = (letters: Letters): string[] => {
  const word = speltIn(letters, READING)
  return !letters.cyrillic && letters.text.includes('j')
    ? [word, speltIn(letters, { ...READING, j: 'i' })]
    : [word]
}
