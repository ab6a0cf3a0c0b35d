import { isVowel } from './sounds.js'
import { ADDRESS_SUFFIXES, LONGEST_SUFFIX, SUFFIXES } from './suffixes.js'

/** Stems shorter than this keep their vowels, since too little would be left to tell a name. */
const SHORTEST_BARE_STEM = 3

/** Without the vowels at its end. */
export const withoutFinalVowels = (skeleton: string): string => {
  let end = skeleton.length
  while (end > 0 && isVowel(skeleton.charAt(end - 1))) {
    end -= 1
  }
  return skeleton.slice(0, end)
}

/** The stems that a registered name is filed under, the first being the main one. */
export const stemsOfName = (skeleton: string): string[] => {
  const bare = withoutFinalVowels(skeleton)
  if (bare.length < SHORTEST_BARE_STEM) {
    return skeleton.length > 2 && skeleton.endsWith('a')
      ? ['a', 'i', 'e', 'o'].map((vowel) => bare + vowel)
      : [skeleton]
  }
  return hasFleetingVowel(bare) ? [bare, bare.slice(0, -2) + bare.slice(-1)] : [bare]
}

/** Павел, Павла; Кравец, Кравца. */
const hasFleetingVowel = (stem: string): boolean =>
  stem.length >= 4 && /[^aeio][eo][lckr]$/.test(stem)

const add = (stems: string[], form: string): void => {
  const bare = withoutFinalVowels(form)
  // A case after a vowel: Цоя.
  const ended = isVowel(form.at(-1)) && isVowel(form.at(-2)) ? form.slice(0, -1) : form
  for (const stem of [form, ended, bare]) {
    if (stem.length > 1 && !stems.includes(stem)) {
      stems.push(stem)
    }
  }
}

/** Stems that a word of a text may have: as it stands, then without each ending it may carry. */
export const candidateStems = (skeleton: string): string[] => {
  const stems: string[] = skeleton.length === 1 ? [skeleton] : []
  add(stems, skeleton)
  const longest = Math.min(LONGEST_SUFFIX, skeleton.length - 2)
  for (let length = 1; length <= longest; length += 1) {
    const suffix = skeleton.slice(-length)
    if (SUFFIXES.has(suffix)) {
      add(stems, skeleton.slice(0, -length))
    } else if (ADDRESS_SUFFIXES.has(suffix) && skeleton.length - length >= 4) {
      add(stems, skeleton.slice(0, -length))
    }
  }
  return stems
}

const VOWELS_AND_REST = /^[aeio]*/

/** Whether sounds after a stem are no more than an ending. */
export const isEnding = (sounds: string): boolean => {
  const vowels = VOWELS_AND_REST.exec(sounds)?.[0].length ?? 0
  return (
    vowels === sounds.length ||
    Array.from({ length: vowels + 1 }, (_, at) => sounds.slice(at)).some(
      (ending) => SUFFIXES.has(ending) || ADDRESS_SUFFIXES.has(ending),
    )
  )
}
