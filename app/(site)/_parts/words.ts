import type { Release } from 'payload-elchi'

import type { Term } from '../../../collections/vocabularies/types.js'
import type { Language } from './texts.js'

import { releaseKinds } from '../../../collections/vocabularies/publicationKinds.js'
import { rights } from '../../../collections/vocabularies/rights.js'

const labelIn = (terms: Term[], value: string, language: Language): string =>
  terms.find((term) => term.value === value)?.label[language] ?? value

export const kindName = (value: string, language: Language): string =>
  labelIn(releaseKinds, value, language)

export const rightName = (value: string, language: Language): string =>
  labelIn(rights, value, language)

/** The name of a country by its ISO 3166 code. */
export const countryName = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The name of a language by its ISO 639 code, in that language or in the site's. */
export const languageName = (code: string, shownIn: string = code): string => {
  try {
    const name = new Intl.DisplayNames(shownIn, { type: 'language' }).of(code) ?? code
    return name.charAt(0).toLocaleUpperCase(shownIn) + name.slice(1)
  } catch {
    return code
  }
}

export const dayName = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(date))

/** When a publication became public: the end of its embargo, where it had one. */
export const publicSince = ({
  embargoUntil,
  releasedAt,
}: Pick<Release, 'embargoUntil' | 'releasedAt'>): string =>
  embargoUntil && embargoUntil > releasedAt ? embargoUntil : releasedAt

/** When a reader last saw it change. */
export const changedAt = (release: Pick<Release, 'embargoUntil' | 'releasedAt' | 'statusAt'>) => {
  const since = publicSince(release)
  return since > release.statusAt ? since : release.statusAt
}

/** Bytes as a person reads them. */
export const sizeName = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    maximumFractionDigits: 0,
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
  }).format(Math.max(1, bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000)))

/** The beginning of a text without its headings, up to a length, cut between words. */
export const teaser = (text: string, longest: number): string => {
  const paragraphs = text.split('\n\n')
  const first = paragraphs.find((paragraph) => paragraph.length > 60) ?? paragraphs[0] ?? ''
  const line = first.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
