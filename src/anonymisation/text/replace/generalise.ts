import type { Finding, GeneralisationRules } from '../types.js'

import { dateSpans } from '../patterns/dates.js'
import { sectorOf } from './sectors.js'

type Language = 'en' | 'ru'

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
}

const dateAs = (
  original: string,
  language: Language,
  rule: 'month' | 'year',
): string | undefined => {
  const [date] = dateSpans(original)
  if (!date?.year) {
    return undefined
  }
  const year = language === 'ru' ? `${date.year} год` : String(date.year)
  if (rule === 'year' || !date.month) {
    return year
  }
  const month = MONTHS[language][date.month - 1] ?? ''
  return language === 'ru' ? `${month} ${date.year} года` : `${month} ${date.year}`
}

/** The decade of birth; the exact age would need the day of reading. */
const bandOf = (original: string, language: Language): string | undefined => {
  const [date] = dateSpans(original)
  if (!date?.year) {
    return undefined
  }
  const decade = Math.floor(date.year / 10) * 10
  return language === 'ru' ? `${decade}-е годы` : `the ${decade}s`
}

/** An age as a band of ten years: 34 becomes 30 to 39. */
export const ageBand = (age: number, language: Language): string => {
  const from = Math.floor(age / 10) * 10
  return language === 'ru' ? `от ${from} до ${from + 9} лет` : `${from} to ${from + 9} years`
}

/**
 * A coarser statement of a finding by the country's rules; `undefined` where the rules say nothing
 * or ask for redaction, and the original where they keep it.
 */
export const generalised = (
  { type }: Finding,
  original: string,
  language: Language,
  rules: GeneralisationRules,
): string | undefined => {
  if (type === 'SMALL_PLACE') {
    if (rules.place === 'keep') {
      return original
    }
    return rules.place === 'region' ? rules.region?.[language] : undefined
  }
  if (type === 'DATE') {
    if (rules.date === 'keep') {
      return original
    }
    return rules.date === 'month' || rules.date === 'year'
      ? dateAs(original, language, rules.date)
      : undefined
  }
  if (type === 'BIRTH_DATE') {
    if (rules.age === 'keep') {
      return original
    }
    return rules.age === 'band' ? bandOf(original, language) : undefined
  }
  if (type === 'EMPLOYER') {
    if (rules.employer === 'keep') {
      return original
    }
    return rules.employer === 'sector' ? sectorOf(original, language) : undefined
  }
  return undefined
}
