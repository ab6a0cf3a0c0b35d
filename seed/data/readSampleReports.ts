import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Language = 'en' | 'ru' | 'uz'

/** A span that somebody marked by hand, in UTF-16 code units of the text. */
export type GoldSpan = {
  end: number
  identifierKind: 'direct' | 'quasi'
  identity?: string
  start: number
  type: string
}

type Stored = {
  country: 'KZ' | 'TM' | 'UZ'
  gold: GoldSpan[]
  id: string
  language: string
  monitor: string
  receivedAt: string
  rights: ('assembly' | 'expression' | 'religion')[]
  text: string
  title: string
}

export type SampleReport = { languages: Language[]; region?: string } & Omit<Stored, 'language'>

const directory = fileURLToPath(new URL('field-reports/', import.meta.url))

/** Regions that the titles themselves name; they are coarse enough for everyone. */
const regions: Record<string, string> = {
  'FR-01': 'Pavlodar region',
  'FR-02': 'Kashkadarya region',
  'FR-04': 'Turkistan region',
  'FR-05': 'Fergana region',
  'FR-06': 'Mary region',
  'FR-11': 'Karakalpakstan',
}

/** The monitors' reports, in the order of their numbers; `uz+ru` is a report in two languages. */
export const readSampleReports = (): SampleReport[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { language, ...report } = JSON.parse(readFileSync(directory + name, 'utf8')) as Stored
      return {
        ...report,
        languages: language.split('+') as Language[],
        region: regions[report.id],
      }
    })
