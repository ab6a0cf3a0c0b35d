import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { withoutFinalVowels } from '../letters/stems.js'
import { COMMON_GIVEN_NAMES } from './givenNames.js'
import { shortFormsOf } from './shortForms.js'

const givenSounds = COMMON_GIVEN_NAMES.flatMap((name) => skeletonsOf(lettersOf(name)))
const givenStems = new Set(
  [...givenSounds, ...givenSounds.flatMap(shortFormsOf)]
    .map(withoutFinalVowels)
    .filter((stem) => stem.length > 1),
)

/** Parts that Turkic, Persian and Arabic given names of the region are made of, in sounds. */
const GIVEN_SHAPE =
  /^(?:gol|nor|ogol|abd|mohamm|mamed|mirz|dil|hoža|annam|taž|seid|šah|sapar|oraz|kodai)..|..(?:gol|bek|žan|žon|žemal|nor|berd|berdi|gerek|geldi|geld|bai|din|ola|ol|hon|soltan|mirat|morat|morod|koli|kol|iar|nisa|bibi|bano|mamed|taž|nabat|šat|bergen|gali|hali|niaz|naz|tai)$/

const INSTRUMENTAL = /[oe]m$/

/** Whether a word is a widespread given name in the Russian instrumental: Маратом, not Маратов. */
export const isInstrumentalOfGivenName = (skeleton: string): boolean =>
  INSTRUMENTAL.test(skeleton) && givenStems.has(skeleton.slice(0, -2))

/** Whether a word's stems or sounds are those of a given name, known or by its make. */
export const isGivenName = (stems: readonly string[], skeleton: string): boolean =>
  stems.some((stem) => stem.length > 2 && givenStems.has(withoutFinalVowels(stem))) ||
  GIVEN_SHAPE.test(withoutFinalVowels(skeleton)) ||
  GIVEN_SHAPE.test(skeleton)

const SURNAME_SHAPE =
  /[\s\S](?:ov|ev|in)(?:[aeio]*|im|om|ih|imi|nin|ni|ga|da|dan|din|in|den|ge|de|ne|di)$|(?:sk|ck)(?:[iao]|ogo|omo|im|om|ih)$|(?:zoda|zade|oglo|ogli|oli|kizi|gizi|enko|čok|janc|ian)$/

/** Whether a word's sounds end as surnames of the region do. */
export const isSurnameShape = (skeleton: string): boolean =>
  skeleton.length >= 5 && SURNAME_SHAPE.test(skeleton)
