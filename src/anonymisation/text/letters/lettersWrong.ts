import type { Letters } from './letters.js'

import { type Piece, piecesAt } from './readings.js'
import { skeletonsOf } from './skeleton.js'
import { isVowel, mergedOf } from './sounds.js'
import { isEnding } from './stems.js'

/** Sounds that one missing or replaced letter may stand for (x, щ). */
const MOST_SOUNDS = 2

/** Whether a sound is not heard between two others: a double, an `i` beside a vowel, the `d` of `dž`. */
const isSilent = (sound: string, before: string | undefined, after: string | undefined): boolean =>
  sound === before ||
  (sound === 'i' && (isVowel(before) || isVowel(after))) ||
  (before !== undefined && mergedOf(before, sound) === before) ||
  (after !== undefined && mergedOf(sound, after) === after)

/** How far a stem is read after these sounds, or -1 if they do not stand there; vowels may end it. */
const after = (stem: string, from: number, sounds: string): number => {
  let at = from
  for (const sound of sounds) {
    if (sound === stem[at]) {
      at += 1
    } else if (
      !isSilent(sound, stem[at - 1], stem[at]) &&
      !(at === stem.length && isVowel(sound))
    ) {
      return -1
    }
  }
  return at
}

/**
 * A function that counts the letters that are wrong in a written word if it is a form of a name with
 * the given stem: left out, added, replaced or swapped with its neighbour, never the first one. It
 * answers `limit + 1` as soon as there are more.
 */
export const lettersWrong = (letters: Letters): ((stem: string, limit: number) => number) => {
  const { cyrillic, text } = letters
  const length = text.length
  // Most names are found to be others within a few letters, so the rest of the word is read late.
  const pieces: Piece[][] = []
  const endings: boolean[] = []
  const piecesFrom = (at: number): Piece[] => (pieces[at] ??= piecesAt(letters, at))
  const isEnded = (at: number): boolean =>
    at === length ||
    (endings[at] ??= skeletonsOf({ cyrillic, text: text.slice(at) }).some(isEnding))
  return (stem, limit) => {
    const width = stem.length + 1
    const costs = new Uint8Array((length + 1) * width).fill(limit + 1)
    const reach = (at: number, heard: number, cost: number): void => {
      const cell = at * width + heard
      if (heard >= 0 && at <= length && heard < width && cost < (costs[cell] ?? 0)) {
        costs[cell] = cost
      }
    }
    let best = limit + 1
    costs[0] = 0
    for (let at = 0; at <= length; at += 1) {
      for (let heard = 0; heard < width; heard += 1) {
        const cost = costs[at * width + heard] ?? best
        if (cost >= best) {
          continue
        }
        if (heard === stem.length && isEnded(at)) {
          best = cost
          continue
        }
        for (const piece of piecesFrom(at)) {
          if (at > 0 || piece.wrong === 0 || piece.letters === 3) {
            reach(at + piece.letters, after(stem, heard, piece.sounds), cost + piece.wrong)
          }
        }
        for (let sounds = 0; at > 0 && cost < limit && sounds <= MOST_SOUNDS; sounds += 1) {
          reach(at + 1, heard + sounds, cost + 1)
          reach(at, heard + sounds, cost + 1)
        }
      }
    }
    return best
  }
}
