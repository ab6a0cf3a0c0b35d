import type { Report } from './readReport.js'

/** The language of a report's text, ISO 639-1; undefined for a text in several. */
export const languageOf = ({ languages }: Report): string | undefined =>
  languages?.length === 1 ? languages[0] : undefined
