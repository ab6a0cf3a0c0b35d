import type { Letters } from '../letters/letters.js'

import { abroadForms } from '../letters/abroad.js'
import { lettersWrong } from '../letters/lettersWrong.js'

/** Whether so many wrong letters in a written word explain all that differs from a name's stem. */
export type LettersAway = (stem: string, limit: 1 | 2) => boolean

/**
 * What it takes to judge a word is worked out when a name first comes near, and kept; `spend` is
 * told before that.
 */
export const lettersAway = (letters: Letters, spend: () => void): LettersAway => {
  let wrong: ReturnType<typeof lettersWrong>[] | undefined
  const answers = new Map<string, boolean>()
  return (stem, limit) => {
    const key = `${limit}${stem}`
    const known = answers.get(key)
    if (known !== undefined) {
      return known
    }
    if (!wrong) {
      spend()
      const { cyrillic, text } = letters
      const abroad = cyrillic ? [] : abroadForms(text)
      wrong = [letters, ...abroad.map((form) => ({ cyrillic, text: form }))].map(lettersWrong)
    }
    const answer = wrong.some((count) => count(stem, limit) <= limit)
    answers.set(key, answer)
    return answer
  }
}
