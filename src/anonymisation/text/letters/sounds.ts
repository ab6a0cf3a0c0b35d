import type { Letters } from './letters.js'

import { CYRILLIC, LATIN, LATIN_MARKED } from './tables.js'

/** How an ambiguous Latin letter is read. */
export type Reading = { j: 'ž' | 'i'; x: 'h' | 'ks'; io: 'e' | 'o'; tsh: 'tš' | 'ch' }

export const READING: Reading = { j: 'ž', x: 'h', io: 'e', tsh: 'tš' }

/** Pairs of sounds that are written or heard as one. */
const MERGED = Object.entries({
  sh: 'š',
  ch: 'č',
  zh: 'ž',
  kh: 'h',
  ts: 'c',
  tč: 'č',
  tc: 'c',
  dž: 'ž',
  šč: 'š',
  ng: 'n',
  čh: 'č',
  šh: 'š',
  žh: 'ž',
  pb: 'p',
  bp: 'p',
  td: 't',
  dt: 't',
  gk: 'k',
  kg: 'k',
})

const mergedAfter = new Map<string, Map<string, string>>()
for (const [[first = '', second = ''], merged] of MERGED) {
  mergedAfter.set(first, (mergedAfter.get(first) ?? new Map()).set(second, merged))
}

/** What two sounds are written or heard as, if they are one. */
export const mergedOf = (first: string, second: string): string | undefined =>
  mergedAfter.get(first)?.get(second)

export const isVowel = (sound: string | undefined): boolean =>
  sound === 'a' || sound === 'e' || sound === 'i' || sound === 'o'

/** Adds a sound to those before it: merges, drops doubles, and `i` beside another vowel. */
const push = (sounds: string[], sound: string): void => {
  const last = sounds.at(-1)
  if (last === sound) {
    return
  }
  if (last !== undefined) {
    if (sound === 'i' && isVowel(last)) {
      return
    }
    if (last === 'i' && isVowel(sound)) {
      sounds.pop()
      push(sounds, sound)
      return
    }
    const merged = mergedOf(last, sound)
    if (merged !== undefined) {
      sounds.pop()
      push(sounds, merged)
      return
    }
  }
  sounds.push(sound)
}

export const DIGRAPHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tsch: 'č',
    dsch: 'ž',
    shch: 'š',
    tch: 'č',
    sch: 'š',
    zh: 'ž',
    kh: 'h',
    sh: 'š',
    ch: 'č',
    gh: 'g',
    ts: 'c',
  }),
)
const LATIN_PARTS = /tsch|dsch|shch|tsh|tch|sch|zh|kh|sh|ch|gh|ts|./gsu

const latinPart = (part: string, reading: Reading): string =>
  part === 'tsh' ? reading.tsh : (DIGRAPHS.get(part) ?? latinSound(part, reading))

/** The sound of one Latin letter. */
export const latinSound = (char: string, reading: Reading): string => {
  if (char === 'j') {
    return reading.j
  }
  if (char === 'x') {
    return reading.x
  }
  if (char === 'ë') {
    return reading.io
  }
  const known = LATIN_MARKED.get(char) ?? LATIN.get(char)
  if (known !== undefined) {
    return known
  }
  const bare = char.normalize('NFKD').charAt(0)
  return LATIN.get(bare) ?? ''
}

/** The sounds of a word in one reading, merged where two are heard as one. */
export const soundsOf = ({ text, cyrillic }: Letters, reading: Reading): string => {
  const sounds: string[] = []
  for (const part of cyrillic ? text : (text.match(LATIN_PARTS) ?? [])) {
    const sound =
      part === 'ё'
        ? reading.io
        : ((cyrillic ? CYRILLIC.get(part) : undefined) ?? latinPart(part, reading))
    for (const one of sound) {
      push(sounds, one)
    }
  }
  return sounds.join('')
}
