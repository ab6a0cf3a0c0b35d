import type { Column, TableRule } from './types.js'

/** Behind fewer countries than this a partner who must stay unknown is not told. */
const fewest = 3

const named = (language: string, code: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    // Not every id of a country has to be a code of ISO 3166.
    return code
  }
}

const columnOf = (codes: string[]): Column => ({
  key: codes.join('+'),
  label: {
    en: codes.map((code) => named('en', code)).join(', '),
    ru: codes.map((code) => named('ru', code)).join(', '),
  },
})

/**
 * The cells that reports are counted in by country. With an anonymous partner in the programme all
 * countries form one: where its label names a country in which nobody else works, a count of that
 * country is a count of the partner.
 */
export const countryColumns = (countries: string[], isPartnerAnonymous: boolean): Column[] => {
  const codes = [...countries].sort()
  return isPartnerAnonymous ? [columnOf(codes)] : codes.map((code) => columnOf([code]))
}

/** The column that a country is counted in. */
export const columnHolding = (columns: Column[], country: string): string =>
  columns.find(({ key }) => key.split('+').includes(country))?.key ?? ''

/** How counts of people are told: not at all where too few countries stand around the partner. */
export const ruleForPeople = (countries: string[], isPartnerAnonymous: boolean): TableRule =>
  isPartnerAnonymous && new Set(countries).size < fewest ? 'withheld' : 'small'
