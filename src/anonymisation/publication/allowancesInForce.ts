import type { Payload } from 'payload'

import { findingsSlug } from '../findings/collection.js'
import { allowancesOfSources } from './allowancesOf.js'

type KeptRow = { id: string; report: { id: number | string } | number | string }

/** Who may be named by which report, as decisions, consents and countries are now; in one order. */
export const allowancesInForce = async (payload: Payload): Promise<[string, string[]][]> => {
  const { docs } = await payload.db.find<KeptRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    where: { and: [{ decision: { equals: 'keep' } }, { identity: { exists: true } }] },
  })
  const reports = new Set(
    docs.map(({ report }) => String(typeof report === 'object' ? report.id : report)),
  )
  return Promise.all(
    [...reports]
      .sort()
      .map(async (report): Promise<[string, string[]]> => [
        report,
        (await allowancesOfSources({ payload, sources: [report] })).sort(),
      ]),
  )
}
