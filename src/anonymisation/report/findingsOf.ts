import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { readFindings } from '../findings/store.js'
import { requireCleared } from './clearance.js'
import { readOwnReport } from './readReport.js'

/**
 * The findings of a report's current text, for a cleared person; places, not words.
 *
 * @throws ReportNotFoundError (404), NotClearedError (403)
 */
export const findingsOf = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<FindingRow[]> => {
  const { payload, req } = args
  const report = await readOwnReport(args)
  requireCleared(req, report)
  return report.textRevision
    ? readFindings({ payload, req }, { report: report.id, revision: report.textRevision })
    : []
}
