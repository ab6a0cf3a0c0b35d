import type { Payload, PayloadRequest } from 'payload'

import { collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** What a country's group `protection` says about publishing. */
export type CountryRules = {
  publicationDelayDays?: null | number
  /** Days that records are kept, instead of what the rules of retention say. */
  retentionDays?: null | number
  /** The widest TLP label of a text on the country. */
  tlpLimit?: null | string
}

/** The collection that the reports' `country` points to, if there is one. */
const countriesOf = (payload: Payload): string | undefined => {
  const fields = collectionOf(payload, optionsOf(payload).reports)?.config.flattenedFields ?? []
  const field = fields.find(({ name }) => name === 'country')
  return field && 'relationTo' in field && typeof field.relationTo === 'string'
    ? field.relationTo
    : undefined
}

/** The rules of these countries, by id. */
export const rulesOf = async (
  { payload, req }: { payload: Payload; req?: Partial<PayloadRequest> },
  ids: string[],
): Promise<Map<string, CountryRules>> => {
  const collection = countriesOf(payload)
  if (!collection || ids.length === 0) {
    return new Map()
  }
  const { docs } = await payload.db.find<{ id: string; protection?: CountryRules | null }>({
    collection,
    limit: 0,
    pagination: false,
    req: { transactionID: await req?.transactionID },
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map(({ id, protection }) => [String(id), protection ?? {}]))
}
