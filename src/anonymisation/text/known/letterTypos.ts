import type { Letters } from '../letters/letters.js'

import { beginsLike } from '../letters/editDistance.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems, withoutFinalVowels } from '../letters/stems.js'

/** A word around one wrong or missing letter: sounds before it, and stems of what follows. */
type Gap = { left: string; rights: string[] }

type LetterTypos = { exact: ReadonlySet<string>; gaps: Gap[] }

/** Letters that make digraphs of others, so that one wrong letter changes two sounds. */
const DIGRAPH_LETTERS = ['h', 's', 'z', 'c', 'k']
/** Sounds that one letter may stand for: none (ь), one, or two (x, щ). */
const MOST_SOUNDS = 2

/** What may follow the wrong letter: with and without endings, or with its first sound merged away. */
const endings = (skeleton: string): string[] => {
  const stems = [skeleton, withoutFinalVowels(skeleton), ...candidateStems(skeleton)]
  return [...stems, ...stems.map((stem) => stem.slice(1))]
}

/** What may precede the right letter: an `i` is not heard beside another vowel. */
const beginnings = (skeleton: string): string[] =>
  skeleton.length > 1 && skeleton.endsWith('i') ? [skeleton, skeleton.slice(0, -1)] : [skeleton]

/** All that a word may have been before one letter went wrong: left out, added, swapped or replaced. */
const letterTypos = (letters: Letters): LetterTypos => {
  const { cyrillic, text } = letters
  const read = (part: string): string[] => (part ? skeletonsOf({ cyrillic, text: part }) : [''])
  const exact = new Set<string>()
  const gaps: Gap[] = []
  const put = (word: string): void => {
    read(word)
      .flatMap(candidateStems)
      .forEach((stem) => exact.add(stem))
  }
  for (let at = 1; at <= text.length; at += 1) {
    const head = text.slice(0, at)
    const tail = text.slice(at)
    const rest = tail.slice(1)
    put(head + rest)
    if (tail.length > 1) {
      put(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
    }
    if (!cyrillic) {
      DIGRAPH_LETTERS.forEach((letter) => {
        put(head + letter + tail)
        put(head + letter + rest)
      })
    }
    const rights = [...new Set([tail, rest].flatMap(read).flatMap(endings))]
    gaps.push(
      ...read(head)
        .flatMap(beginnings)
        .map((left) => ({ left, rights })),
    )
  }
  return { exact, gaps }
}

const explains = ({ exact, gaps }: LetterTypos, stem: string): boolean =>
  exact.has(stem) ||
  gaps.some(
    ({ left, rights }) =>
      stem.startsWith(left) &&
      rights.some((right) => {
        const between = stem.length - left.length - right.length
        return between >= 0 && between <= MOST_SOUNDS && stem.endsWith(right)
      }),
  )

/** One wrong letter, and the neighbours that it merges with, change no more sounds than this. */
const MOST_CHANGED = 3

/** Whether one wrong letter in a written word explains all that differs from a name's stem. */
export type OneLetterAway = (stem: string) => boolean

/**
 * What it takes to judge a word is worked out when a name first comes near, and kept; `spend` is
 * told before that.
 */
export const oneLetterAway = (
  { letters, skeletons }: { letters: Letters; skeletons: string[] },
  spend: () => void,
): OneLetterAway => {
  let typos: LetterTypos | undefined
  const answers = new Map<string, boolean>()
  const judge = (stem: string): boolean => {
    if (!skeletons.some((skeleton) => beginsLike(skeleton, stem, MOST_CHANGED))) {
      return false
    }
    if (!typos) {
      spend()
      typos = letterTypos(letters)
    }
    return explains(typos, stem)
  }
  return (stem) => {
    const known = answers.get(stem)
    if (known !== undefined) {
      return known
    }
    const answer = judge(stem)
    answers.set(stem, answer)
    return answer
  }
}
