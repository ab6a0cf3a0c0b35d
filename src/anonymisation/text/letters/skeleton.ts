import { type Letters, lettersOf } from './letters.js'
import { CYRILLIC, LATIN, LATIN_MARKED } from './tables.js'

/** How an ambiguous Latin letter is read. */
type Reading = { j: 'ž' | 'i'; x: 'h' | 'ks'; io: 'e' | 'o'; tsh: 'tš' | 'ch' }

const READING: Reading = { j: 'ž', x: 'h', io: 'e', tsh: 'tš' }

/** Two sounds that are written or heard as one. */
const MERGED: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
)

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
    const merged = MERGED.get(last + sound)
    if (merged?.length === 1) {
      sounds.pop()
      push(sounds, merged)
      return
    }
  }
  sounds.push(sound)
}

const DIGRAPHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tsch: 'č',
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
const LATIN_PARTS = /tsch|shch|tsh|tch|sch|zh|kh|sh|ch|gh|ts|./gsu

const latinPart = (part: string, reading: Reading): string =>
  part === 'tsh' ? reading.tsh : (DIGRAPHS.get(part) ?? latinSound(part, reading))

const latinSound = (char: string, reading: Reading): string => {
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

const soundsOf = ({ text, cyrillic }: Letters, reading: Reading): string => {
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

const IO = /[ёëö]|[yij]o/u

const unique = (values: string[]): string[] => [...new Set(values)]

/** Each way to read the letters that `variants` names, on top of all earlier ones. */
const readingsOf = (variants: Partial<Reading>[]): Reading[] =>
  variants.reduce<Reading[]>(
    (readings, variant) => [...readings, ...readings.map((one) => ({ ...one, ...variant }))],
    [READING],
  )

/** The readings of a word of a text, in sounds; the likeliest first. */
export const skeletonsOf = (letters: Letters): string[] => {
  const { cyrillic, other, text } = letters
  const variants: Partial<Reading>[] = []
  if (/[ёë]/u.test(text)) {
    variants.push({ io: 'o' })
  }
  if (!cyrillic && text.includes('tsh')) {
    variants.push({ tsh: 'ch' })
  }
  if (!cyrillic && text.includes('j')) {
    variants.push({ j: 'i' })
  }
  if (!cyrillic && text.includes('x')) {
    variants.push({ x: 'ks' })
  }
  const forms = readingsOf(variants).map((reading) => soundsOf(letters, reading))
  if (!cyrillic && /[yj]o/.test(text)) {
    forms.push(soundsOf({ cyrillic, text: text.replace(/[yj]o/g, 'e') }, READING))
  }
  return other === undefined
    ? unique(forms)
    : unique([...forms, soundsOf({ cyrillic: !cyrillic, text: other }, READING)])
}

const MARKED_CONSONANT = /[şçžšč]/u

/** Letters without their marks, as foreign keyboards write them. */
const bareLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** All readings of a registered name: those of a text's word, `ё` and `ö` as `е` and as `о`, final `q`. */
export const skeletonsOfName = (name: string): string[] => {
  const letters = lettersOf(name)
  const { text } = letters
  const forms = [...skeletonsOf(letters)]
  if (IO.test(text)) {
    forms.push(soundsOf(letters, { ...READING, io: 'o' }))
    forms.push(soundsOf({ ...letters, text: text.replace(/[yij]o|ö/g, 'e') }, READING))
  }
  if (text.includes('ъ')) {
    forms.push(soundsOf({ ...letters, text: text.replace(/ъ/g, 'е') }, READING))
  }
  if (!letters.cyrillic && MARKED_CONSONANT.test(text)) {
    forms.push(soundsOf({ cyrillic: false, text: bareLetters(text) }, READING))
  }
  if (/[qқ]$/u.test(text)) {
    forms.push(...forms.map((form) => form.replace(/k$/, 'h')))
  }
  return unique(forms).filter(Boolean)
}

const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({ š: 'sh', č: 'ch', ž: 'zh', c: 'ts' }),
)

/** Sounds spelt out as English digraphs, for typing errors inside one. */
export const spelt = (skeleton: string): string =>
  skeleton.replace(/[ščžc]/g, (sound) => SPELT.get(sound) ?? sound)

const speltSound = (char: string, cyrillic: boolean): string => {
  if (char === 'c') {
    return 'c'
  }
  const sound = (cyrillic ? CYRILLIC.get(char) : undefined) ?? latinSound(char, READING)
  return SPELT.get(sound) ?? sound
}

/** A word spelt letter by letter as in `spelt`, so that no two letters merge. */
export const speltWord = ({ text, cyrillic }: Letters): string => {
  let result = ''
  for (const char of text) {
    const letter = speltSound(char, cyrillic)
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
