import type { Payload } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { personsAmong } from '../../vault/index.js'
import { findingsSlug } from '../findings/collection.js'

const namedBy = async (payload: Payload, where: object): Promise<Set<string>> => {
  const { docs } = await payload.db.find<FindingRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    where: where as never,
  })
  return new Set(docs.flatMap(({ identity }) => identity ?? []))
}

/**
 * Persons of the register whom this report names and no other report that was searched; monitors
 * and partners are in the register for themselves.
 */
export const namedOnlyBy = async (payload: Payload, report: string): Promise<string[]> => {
  const here = await namedBy(payload, { report: { equals: report } })
  if (here.size === 0) {
    return []
  }
  const elsewhere = await namedBy(payload, {
    and: [{ report: { not_equals: report } }, { identity: { in: [...here] } }],
  })
  return personsAmong(
    payload,
    [...here].filter((id) => !elsewhere.has(id)),
  )
}
