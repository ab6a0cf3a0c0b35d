import type { Finding, GeneralisationRules } from '../types.js'

import { dateSpans } from '../patterns/dates.js'
import { type Around, asOpening } from './around.js'
import { LABELS } from './labels.js'
import { russianDate, russianDecade } from './russianDates.js'
import { declined, regionCase } from './russianPhrases.js'
import { sectorOf } from './sectors.js'

type Language = 'en' | 'ru'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const alone: Around = { before: ':', after: '' }

/** "on" goes with a day: a month or a decade after it is "a day in" it. */
const englishDate = (date: string, { before }: Around): string =>
  /(?:^|[^\p{L}])on\s$/iu.test(before) ? `a day in ${date}` : date

const dateAs = (
  original: string,
  language: Language,
  { around, rule }: { around: Around; rule: 'month' | 'year' },
): string | undefined => {
  const [date, ...others] = dateSpans(original)
  const month = rule === 'month' ? date?.month : undefined
  const isOne = others.every((other) => other.month === date?.month && other.year === date?.year)
  if (!date || !isOne || !(date.year ?? month)) {
    return undefined
  }
  const { iso, year } = date
  return language === 'ru'
    ? russianDate({ month, whole: iso !== undefined, year }, around)
    : englishDate([month ? MONTHS[month - 1] : '', year ?? ''].join(' ').trim(), around)
}

/** The decade of birth; the exact age would need the day of reading. */
const bandOf = (original: string, language: Language, around: Around): string | undefined => {
  const [date] = dateSpans(original)
  if (!date?.year) {
    return undefined
  }
  const decade = Math.floor(date.year / 10) * 10
  return language === 'ru'
    ? russianDecade(decade, date.iso !== undefined, around)
    : englishDate(`the ${decade}s`, around)
}

/** "The village of Lebap region" would be another village. */
const OF_A_KIND = /(?:village|settlement|hamlet|town|city|district|mahalla|farm) of\s$/iu

const regionAs = (
  original: string,
  region: string | undefined,
  { around, language }: { around: Around; language: Language },
): string | undefined => {
  if (region && language === 'ru') {
    return declined(region, regionCase(original, around))
  }
  return region && OF_A_KIND.test(around.before) ? `${LABELS.SMALL_PLACE.en} in ${region}` : region
}

/** An age as a band of ten years: 34 becomes 30 to 39. */
export const ageBand = (age: number, language: Language): string => {
  const from = Math.floor(age / 10) * 10
  return language === 'ru' ? `от ${from} до ${from + 9} лет` : `${from} to ${from + 9} years`
}

/**
 * A coarser statement of a finding by the country's rules, as its sentence wants it (`around`);
 * `undefined` where the rules say nothing or ask for redaction, and the original where they keep it.
 */
export const generalised = (
  finding: Finding,
  original: string,
  language: Language,
  { around = alone, ...rules }: { around?: Around } & GeneralisationRules,
): string | undefined => {
  const wider = widerThan(finding, original, { around, language, rules })
  return wider === undefined || wider === original ? wider : asOpening(wider, original, around)
}

const widerThan = (
  { type }: Finding,
  original: string,
  { around, language, rules }: { around: Around; language: Language; rules: GeneralisationRules },
): string | undefined => {
  if (type === 'SMALL_PLACE') {
    if (rules.place === 'keep') {
      return original
    }
    return rules.place === 'region'
      ? regionAs(original, rules.region?.[language], { around, language })
      : undefined
  }
  if (type === 'DATE') {
    if (rules.date === 'keep') {
      return original
    }
    return rules.date === 'month' || rules.date === 'year'
      ? dateAs(original, language, { around, rule: rules.date })
      : undefined
  }
  if (type === 'BIRTH_DATE') {
    if (rules.age === 'keep') {
      return original
    }
    return rules.age === 'band' ? bandOf(original, language, around) : undefined
  }
  if (type === 'EMPLOYER') {
    if (rules.employer === 'keep') {
      return original
    }
    return rules.employer === 'sector' ? sectorOf(original, language, around) : undefined
  }
  return undefined
}
