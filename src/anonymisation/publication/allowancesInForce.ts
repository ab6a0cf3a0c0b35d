import type { Payload } from 'payload'

import { keyOf } from '../../plugin/idOf.js'
import { findingsSlug } from '../findings/collection.js'
import { allowancesOfSources } from './allowancesOf.js'

type KeptRow = { id: string; report: unknown }

/**
 * Who may be named by which of these reports, as decisions, consents and countries are now, in one
 * order. Reports that let nobody be named are left out.
 */
export const allowancesInForce = async (
  payload: Payload,
  reports: string[],
): Promise<[string, string[]][]> => {
  const { docs } = await payload.db.find<KeptRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    select: { report: true },
    where: {
      and: [
        { decision: { equals: 'keep' } },
        { identity: { exists: true } },
        { report: { in: reports } },
      ],
    },
  })
  const found: [string, string[]][] = []
  for (const report of [...new Set(docs.map((row) => String(keyOf(row.report))))].sort()) {
    const allowed = await allowancesOfSources({ payload, sources: [report] })
    found.push(...(allowed.length > 0 ? [[report, allowed.sort()] as [string, string[]]] : []))
  }
  return found
}
