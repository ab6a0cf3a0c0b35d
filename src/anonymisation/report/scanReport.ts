import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Report } from './readReport.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { readFindings } from '../findings/store.js'
import { cleanTextOf } from './cleanTextOf.js'
import { actorOf, requireCleared } from './clearance.js'
import { writeDerived } from './derived.js'
import { openText } from './openText.js'
import { readOwnReport, readReport } from './readReport.js'
import { isRevisionOf, revisionOf } from './revision.js'
import { storeScan } from './storeScan.js'

export type ScanOutcome = { added: number; removed: number; revision: string }

const currentRevision = async (args: {
  payload: Payload
  report: Report
  req: PayloadRequest
  text: string
}): Promise<string> => {
  const { payload, report, req, text } = args
  const { keys } = optionsOf(payload)
  if (report.textRevision && isRevisionOf(keys, report.textRevision, text)) {
    return report.textRevision
  }
  const revision = revisionOf(keys, text)
  await writeDerived({
    data: { cleanText: null, cleanTextRevision: null, scanRevision: null, textRevision: revision },
    payload,
    report: report.id,
    req,
  })
  return revision
}

/**
 * Scans the sealed text of a report again, with the register and the rules as they are now.
 * Decided findings stay decided; a scan that finds more takes the clean text back, and one that
 * leaves nothing to decide makes it anew.
 *
 * @throws NotClearedError (403), ReportNotFoundError (404), NoTextError (422)
 */
export const scanReport = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<ScanOutcome> => {
  const { payload, req } = args
  const own = await readOwnReport(args)
  requireCleared(req, own)
  const text = await openText({ payload, purpose: 'scan', report: own.id, req })
  const revision = await currentRevision({ payload, report: own, req, text })
  const report = await readReport(args)
  const changes = await storeScan({ payload, report, req, revision, text })
  await appendAudit({
    entries: [
      {
        actor: actorOf(req),
        data: { added: changes.added, removed: changes.removed },
        kind: 'anonymisation.scan',
        source: `anonymisation.scan:${randomUUID()}`,
        subject: `${optionsOf(payload).reports}:${report.id}`,
      },
    ],
    payload,
    req,
  })
  const rows = await readFindings({ payload, req }, { report: report.id, revision })
  if (rows.length > 0) {
    await cleanTextOf({ original: text, payload, report: report.id, req })
  }
  return { ...changes, revision }
}
