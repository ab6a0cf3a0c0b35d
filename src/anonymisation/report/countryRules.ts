import type { Payload, PayloadRequest } from 'payload'

import type { GeneralisationRules } from '../text/index.js'
import type { Report } from './readReport.js'

import { type Consent, consentOfReport, tellsPlace } from '../../consent/index.js'
import { optionsOf } from '../../plugin/options.js'

type Protection = { names?: 'never' | 'with-consent' } & Pick<
  GeneralisationRules,
  'age' | 'date' | 'employer' | 'place'
>
type Country = { id: number | string; protection?: null | Protection }

/** The collection that the reports' `country` points to, if there is one. */
const countriesOf = (payload: Payload): string | undefined => {
  const fields = payload.collections[optionsOf(payload).reports]?.config.flattenedFields ?? []
  const field = fields.find(({ name }) => name === 'country')
  return field && 'relationTo' in field && typeof field.relationTo === 'string'
    ? field.relationTo
    : undefined
}

const idOf = (value: unknown): number | string | undefined =>
  typeof value === 'object' && value !== null
    ? (value as { id: number | string }).id
    : (value as number | string | undefined)

/**
 * The rules of the report's country: how coarse details become, and whether a name may ever
 * appear. Reads the group `protection` of the document in the report's `country`; without one
 * no name appears.
 */
export const countryRules = async (args: {
  /** What is left of the consents behind the report, where the caller has read it. */
  consent?: Consent | null
  payload: Payload
  report: Report
  req?: Partial<PayloadRequest>
}): Promise<{ mayName: boolean; rules: GeneralisationRules }> => {
  const { payload, report, req } = args
  const collection = countriesOf(payload)
  const id = idOf(report.country)
  const country =
    collection && id !== undefined
      ? await payload.db.findOne<Country>({
          collection,
          req: { transactionID: await req?.transactionID },
          where: { id: { equals: id } },
        })
      : null
  const { names, ...rules } = country?.protection ?? {}
  const { region } = report
  const consent = args.consent ?? (await consentOfReport(args, String(report.id)))
  // Who agreed to be published without the place does not have it kept, whatever the country says.
  const place = rules.place === 'keep' && !tellsPlace(consent?.scope) ? 'region' : rules.place
  return {
    mayName: names === 'with-consent',
    rules: { ...rules, place, ...(region ? { region: { en: region, ru: region } } : {}) },
  }
}
