import {
  abroadBeginnings,
  abroadForms,
  abroadNameForms,
  formsAsBeside,
  maybeAbroadForms,
} from './abroad.js'
import { type Letters, lettersOf } from './letters.js'
import { type Reading, READING, soundsOf } from './sounds.js'

const IO = /[ёëö]|[yij]o/u

const unique = (values: string[]): string[] => [...new Set(values)]

/** Each way to read the letters that `variants` names, on top of all earlier ones. */
const readingsOf = (variants: Partial<Reading>[]): Reading[] =>
  variants.reduce<Reading[]>(
    (readings, variant) => [...readings, ...readings.map((one) => ({ ...one, ...variant }))],
    [READING],
  )

/** The readings of a word, in sounds; the likeliest first. */
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

const soundsAbroad = (forms: string[]): string[] =>
  forms.map((text) => soundsOf({ cyrillic: false, text }, READING))

/** The readings of a word of a text, also as one that is spelt for German or French readers. */
export const skeletonsInText = (letters: Letters): string[] => {
  const forms = letters.cyrillic ? [] : abroadForms(letters.text)
  const plain = skeletonsOf(letters)
  return forms.length ? unique([...plain, ...soundsAbroad(forms)]) : plain
}

/** Readings of a word of a text that hold only if nothing else is wrong with it. */
export const doubtfulSkeletons = ({ cyrillic, text }: Letters): string[] =>
  cyrillic ? [] : unique(soundsAbroad(maybeAbroadForms(text)))

/** Every reading of the first piece of a word that was taken apart. */
export const skeletonsOfBeginning = (letters: Letters): string[] => [
  ...skeletonsOf(letters),
  ...(letters.cyrillic ? [] : soundsAbroad(abroadBeginnings(letters.text))),
]

/** Further readings of a name if it is spelt as the surname beside it is. */
export const skeletonsBeside = ({ cyrillic, text }: Letters, surname: Letters): string[] =>
  cyrillic || surname.cyrillic ? [] : soundsAbroad(formsAsBeside(text, surname.text))

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
  if (!letters.cyrillic) {
    forms.push(...soundsAbroad(abroadNameForms(text)))
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
