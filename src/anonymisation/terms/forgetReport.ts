import type { Payload } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { envelopeKeys, recordErasure } from '../../vault/index.js'
import { findingsSlug } from '../findings/collection.js'
import { termsSlug } from './slug.js'
import { forgetTerms } from './store.js'

/**
 * Destroys what was decided in a report that is purged: its findings, and what the programme
 * remembered of them for later reports, since those words are words of the original. An erasure in
 * backups is noted for each. Running it again finds nothing left to do.
 *
 * @param args.source what caused it
 */
export const forgetReport = async (args: {
  payload: Payload
  report: string
  source: string
}): Promise<void> => {
  const { payload, report, source } = args
  const where = { report: { equals: report } }
  const { docs } = await payload.db.find<FindingRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    where,
  })
  for (const { id } of docs) {
    const keyIds = await envelopeKeys({ id, collection: termsSlug, payload })
    await recordErasure({
      actor: 'system:retention',
      keyIds,
      payload,
      source: `${source}:${id}`,
      subject: `${termsSlug}:${id}`,
    })
    await forgetTerms({ payload }, [id])
  }
  await payload.db.deleteMany({ collection: findingsSlug, where })
}
