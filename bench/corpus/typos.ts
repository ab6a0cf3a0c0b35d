import type { Random } from './random.js'

const letters = (word: string): string =>
  /[\u0400-\u04ff]/.test(word) ? 'абвгдежзийклмнопрстухчшыя' : 'abcdefghijklmnoprstuvyz'

const replaceAt = (text: string, index: number, part: string, length = 1): string =>
  text.slice(0, index) + part + text.slice(index + length)

const isLetter = (char: string): boolean => /\p{L}/u.test(char)

/** Every kind of one typing error in a word, at any place but its first letter. */
export const oneTypo = (word: string, random: Random): [string, string][] => {
  const at = (): number => 1 + Math.floor(random.next() * (word.length - 1))
  const place = at()
  const swap = 1 + Math.floor(random.next() * Math.max(1, word.length - 2))
  const doubled = at()
  const made: [string, string][] = [
    ['delete', replaceAt(word, place, '')],
    ['insert', replaceAt(word, at(), random.pick(letters(word)), 0)],
    ['substitute', replaceAt(word, at(), random.pick(letters(word)))],
    ['swap', replaceAt(word, swap, `${word.charAt(swap + 1)}${word.charAt(swap)}`, 2)],
    ['double', replaceAt(word, doubled, word.charAt(doubled).repeat(2))],
  ]
  return made.filter(
    ([, text]) => text !== word && Array.from(text).every((char) => isLetter(char)),
  )
}
