import { sentenceWords } from './sentenceWords.js'

/** Endings of adjectives, nouns and verbs that no case of a name in -ov or -ev has with one letter wrong. */
const ORDINARY_ENDING =
  /(?:[ыи]й|ая|яя|ую|юю|ого|его|ость|ости|ство|ства|ться|тся|йте|(?<![ое])к[аиу]|ing|day|tions?|ments?|ness|ful|ous)$/u
const POSSESSIVE_NAME = /[oe]v$/
const PLURAL = /[ыи]е$/u
const NAME_IN_OV = /ov$/

/**
 * Whether a word that begins a sentence, and so has its capital, is rather an ordinary word than a
 * name of that stem with one letter wrong.
 */
export const isOrdinaryOpening = (text: string, stem: string): boolean =>
  sentenceWords.has(text) ||
  (POSSESSIVE_NAME.test(stem) && ORDINARY_ENDING.test(text)) ||
  (NAME_IN_OV.test(stem) && PLURAL.test(text))
