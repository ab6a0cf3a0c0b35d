import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { FindingRow } from '../findings/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from './clearance.js'

/**
 * Tells the log what is going to be decided, by ids and codes, before it is written: an entry
 * without its outcome shows an interrupted decision, a decision without an entry cannot be.
 */
export const auditDecisions = async (args: {
  kind: 'anonymisation.added' | 'anonymisation.decided'
  payload: Payload
  report: number | string
  req: PayloadRequest
  rows: Pick<FindingRow, 'decision' | 'id' | 'type'>[]
}): Promise<void> => {
  const { kind, payload, report, req, rows } = args
  const run = randomUUID()
  await appendAudit({
    entries: rows.map(({ id, decision, type }, index) => ({
      actor: actorOf(req),
      data: { decision, finding: id, type },
      kind,
      source: `${kind}:${run}:${index}`,
      subject: `${optionsOf(payload).reports}:${report}`,
    })),
    payload,
    req,
  })
}
