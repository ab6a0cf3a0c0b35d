import { isCountryCode } from '../../fields/countryCode.js'
import { consentAudiences, consentForms, consentScopes } from '../../vocabularies/consent.js'
import { languages } from '../../vocabularies/languages.js'
import { acts } from '../../vocabularies/mt04Acts.js'
import { rights } from '../../vocabularies/rights.js'

/** What is wrong with a line: the property and a code, never a value. */
export type Fault = { code: string; property: string }

/** A report as it came, checked; `monitor` is a code name. */
export type IncomingReport = { monitor?: string } & Record<string, unknown>

const longestText = 200_000
const longestLine = 200

// Line breaks and tabs are text; other control characters only hide what follows them.
const isClean = (text: string): boolean => !/[^\P{Cc}\t\n\r]/u.test(text) && !/\p{Cs}/u.test(text)

const text =
  (longest: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest && isClean(value)

const day = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))

const oneOf =
  (terms: { value: string }[]) =>
  (value: unknown): boolean =>
    terms.some((term) => term.value === value)

const someOf =
  (terms: { value: string }[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(oneOf(terms))

const checks: Record<string, (value: unknown) => boolean> = {
  acts: someOf(acts),
  consentAudiences: someOf(consentAudiences),
  consentExpiresOn: day,
  consentForm: oneOf(consentForms),
  consentScope: oneOf(consentScopes),
  country: (value) => typeof value === 'string' && isCountryCode(value),
  languages: someOf(languages),
  monitor: text(40),
  occurredOn: day,
  place: text(longestText),
  receivedOn: day,
  region: text(100),
  rights: someOf(rights),
  text: text(longestText),
  title: text(longestLine),
}

const required = ['country', 'languages', 'receivedOn', 'rights', 'text']

const parse = (line: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads one line of JSON. A property that is not known is refused, so that an address, a file name
 * or a time of day that a tool adds by itself is not taken in.
 */
export const readLine = (line: string): { faults: Fault[] } | { report: IncomingReport } => {
  const value = parse(line)
  if (!value) {
    return { faults: [{ code: 'not-json', property: '' }] }
  }
  const faults = [
    ...required.flatMap((property) =>
      value[property] === undefined ? [{ code: 'missing', property }] : [],
    ),
    ...Object.entries(value).flatMap(([property, each]) => {
      const check = Object.hasOwn(checks, property) ? checks[property] : undefined
      if (!check) {
        return [{ code: 'unknown', property: property.slice(0, 40).replaceAll(/[^\w-]/g, '') }]
      }
      return check(each) ? [] : [{ code: 'malformed', property }]
    }),
  ]
  return faults.length > 0 ? { faults } : { report: value }
}
