import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Report } from './readReport.js'

import { optionsOf } from '../../plugin/options.js'
import { TextChangedError } from '../errors.js'
import { readFindings } from '../findings/store.js'
import { requireCleared } from './clearance.js'
import { openText } from './openText.js'
import { readOwnReport, readReport } from './readReport.js'
import { isRevisionOf } from './revision.js'

/** What a cleared person works on: the report, its opened text and the findings of that text. */
export type Workspace = { report: Report; revision: string; rows: FindingRow[]; text: string }

/**
 * Opens a report for a person who decides. The opening is audited under its purpose.
 *
 * @throws ReportNotFoundError (404), NotClearedError (403), TextChangedError (409), NoTextError (422)
 */
export const openWorkspace = async (args: {
  /** The findings that are needed, where not all are. */
  ids?: string[]
  payload: Payload
  purpose: string
  report: number | string
  req: PayloadRequest
}): Promise<Workspace> => {
  const { ids, payload, purpose, req } = args
  const own = await readOwnReport(args)
  requireCleared(req, own)
  const text = await openText({ payload, purpose, report: own.id, req })
  const report = await readReport(args)
  const revision = report.textRevision
  if (!revision || !isRevisionOf(optionsOf(payload).keys, revision, text)) {
    throw new TextChangedError()
  }
  const rows = await readFindings({ payload, req }, { ids, report: report.id, revision })
  return { report, revision, rows, text }
}
