import type { Finding, FindingType, GeneralisationRules } from '../types.js'
import type { Detail, DetailKind, Wider } from './types.js'

import { isLargePlace } from '../names/places.js'
import { ageBand, generalised } from '../replace/generalise.js'
import { findUnknown } from '../unknown/findUnknown.js'
import { FAMILY, ONLY, ROLES, TRAITS } from './shares.js'

type Language = 'en' | 'ru'

const EVERYBODY = Number.POSITIVE_INFINITY
const VILLAGE = 1500
const TOWN = 300_000
const WORKPLACE = 50
const HOUSEHOLD = 4
const A_DAY = 1 / 50
const A_MONTH = 1 / 5
const AN_AGE = 1 / 60
const A_SUM = 1 / 50

const DIRECT: readonly FindingType[] = [
  'EMAIL',
  'HANDLE',
  'NATIONAL_ID',
  'PASSPORT',
  'PERSON',
  'PHONE',
  'URL',
]

const AGE = /\d{1,3}/

const ageDetail = (original: string, language: Language): Omit<Detail, 'end' | 'start'> => {
  const age = Number(AGE.exec(original)?.[0] ?? Number.NaN)
  const text = Number.isFinite(age) ? ageBand(age, language) : undefined
  return {
    kind: 'age',
    share: AN_AGE,
    most: EVERYBODY,
    wider: { text, share: AN_AGE * 10, most: EVERYBODY },
  }
}

const WHOLE_DATE =
  /\d{1,2}\D{1,14}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,14}\d{1,2}|\d{1,2}\D\d{1,2}\D\d{2}/

const detailOf = (
  found: Finding,
  original: string,
  language: Language,
  rules: GeneralisationRules,
): Omit<Detail, 'end' | 'start'> | undefined => {
  const wider = (asked: GeneralisationRules, share: number, most: number): Wider => ({
    text: generalised(found, original, language, { ...rules, ...asked }),
    share,
    most,
  })
  switch (found.type) {
    case 'ADDRESS':
      return { kind: 'address', share: 1, most: HOUSEHOLD }
    case 'BIRTH_DATE':
      return {
        kind: 'age',
        share: AN_AGE / 365,
        most: EVERYBODY,
        wider: wider({ age: 'band' }, AN_AGE * 10, EVERYBODY),
      }
    case 'CODE':
      return { kind: 'record', share: 1, most: 2 }
    case 'DATE':
      return WHOLE_DATE.test(original)
        ? {
            kind: 'date',
            share: A_DAY,
            most: EVERYBODY,
            wider: wider({ date: 'month' }, A_MONTH, EVERYBODY),
          }
        : undefined
    case 'EMPLOYER':
      return {
        kind: 'employer',
        share: 1,
        most: WORKPLACE,
        wider: wider({ employer: 'sector' }, 0.05, EVERYBODY),
      }
    case 'QUANTITY':
      return found.rule === 'quantity.age'
        ? ageDetail(original, language)
        : {
            kind: 'quantity',
            share: A_SUM,
            most: EVERYBODY,
            wider: { share: 0.3, most: EVERYBODY },
          }
    case 'RELATION':
      return { kind: 'relation', share: 0.2, most: EVERYBODY }
    case 'SMALL_PLACE':
      return {
        kind: 'small-place',
        share: 1,
        most: VILLAGE,
        wider: wider({ place: 'region' }, 1, EVERYBODY),
      }
    default:
      return DIRECT.includes(found.type) ? { kind: 'direct', share: 1, most: 1 } : undefined
  }
}

type Row = { kind: DetailKind; most: number; pattern: RegExp; share: number; wider?: Wider }

const wordRule = (source: string, language: Language): RegExp =>
  language === 'ru'
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})\p{Ll}{0,7}(?!\p{L})`, 'giu')
    : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu')

const rowsFor = (language: Language): Row[] => [
  ...ROLES.map((fit): Row => ({
    kind: 'role',
    most: EVERYBODY,
    pattern: wordRule(fit[language], language),
    share: fit.share,
  })),
  ...TRAITS.map((fit): Row => ({
    kind: 'trait',
    most: EVERYBODY,
    pattern: wordRule(fit[language], language),
    share: fit.share,
  })),
  { kind: 'only', most: 1, pattern: wordRule(ONLY[language], language), share: 1 },
  { kind: 'family', most: EVERYBODY, pattern: wordRule(FAMILY[language], language), share: 0.05 },
]

const ROWS = { en: rowsFor('en'), ru: rowsFor('ru') }

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]{2,40}/gu

const townDetails = (text: string): Detail[] =>
  [...text.matchAll(CAPITALISED)]
    .filter(([word]) => isLargePlace(word))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'place',
      share: 1,
      most: TOWN,
    }))

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** The details of a text that narrow the circle of people, in order and without overlaps. */
export const detailsOf = (
  text: string,
  language: Language,
  rules: GeneralisationRules,
): Detail[] => {
  const found = findUnknown(text, { language, mode: 'suggest' }).flatMap((one): Detail[] => {
    const detail = detailOf(one, text.slice(one.start, one.end), language, rules)
    return detail ? [{ start: one.start, end: one.end, ...detail }] : []
  })
  const told = ROWS[language].flatMap(({ pattern, ...row }) =>
    [...text.matchAll(pattern)].map((match): Detail => ({
      start: match.index,
      end: match.index + match[0].length,
      ...row,
    })),
  )
  const others = [...told, ...townDetails(text)].filter(
    (one) => !found.some((finding) => overlaps(one, finding)),
  )
  return [...found, ...others].sort((a, b) => a.start - b.start)
}
