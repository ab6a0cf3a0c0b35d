import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Report } from './readReport.js'

import { countPending, readFindings } from '../findings/store.js'
import { scanRenderings } from '../gate/index.js'
import { applyFindings } from '../text/index.js'
import { writeDerived } from './derived.js'
import { openText } from './openText.js'
import { readReport } from './readReport.js'
import { reportAllowances } from './reportAllowances.js'

/**
 * `blocked`: a known identity would remain, since the register grew: scan again. `unconfirmed`:
 * nothing was found, and nobody has said yet that the text is clean.
 */
export type CleanState = {
  pending: number
  status: 'blocked' | 'pending' | 'ready' | 'unconfirmed' | 'unscanned'
  text: null | string
}

/** The text with each decided span replaced; kept and undecided words stand as they are. */
export const applyDecisions = (text: string, rows: FindingRow[]): string =>
  applyFindings(
    text,
    rows.filter(({ decision }) => decision !== 'keep' && decision !== 'pending'),
  )

/** How far the clean text of a report is, by what is stored. */
export const cleanStateOf = (report: Report, rows: FindingRow[]): CleanState => {
  const pending = rows.filter(({ decision }) => decision === 'pending').length
  const text = report.cleanText ?? null
  if (report.scanRevision !== report.textRevision) {
    return { pending, status: 'unscanned', text: null }
  }
  if (pending > 0) {
    return { pending, status: 'pending', text: null }
  }
  const without = rows.length === 0 ? 'unconfirmed' : 'blocked'
  return { pending, status: text === null ? without : 'ready', text }
}

/**
 * Rebuilds the clean text of a report from its decisions, and writes it into the report when
 * nothing is undecided and no protected identity is left in it; otherwise takes it away.
 */
export const cleanTextOf = async (args: {
  /** The sealed text, where the caller has just opened it. */
  original?: string
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<CleanState> => {
  const { payload, req } = args
  const report = await readReport(args)
  const revision = report.textRevision
  if (!revision || report.scanRevision !== revision) {
    return { pending: 0, status: 'unscanned', text: null }
  }
  const pending = await countPending({ payload, req }, { report: report.id, revision })
  const write = async (cleanText: null | string): Promise<void> => {
    if ((report.cleanText ?? null) === cleanText) {
      return
    }
    await writeDerived({
      data: { cleanText, cleanTextRevision: cleanText === null ? null : revision },
      payload,
      report: report.id,
      req,
    })
  }
  if (pending > 0) {
    await write(null)
    return { pending, status: 'pending', text: null }
  }
  const rows = await readFindings({ payload, req }, { report: report.id, revision })
  const original =
    args.original ?? (await openText({ payload, purpose: 'rebuild', report: report.id, req }))
  const text = applyDecisions(original, rows)
  const allowances = await reportAllowances({ payload, report, req, rows })
  const { passed } = await scanRenderings({
    allowances,
    payload,
    renderings: [{ kind: 'text', text, where: 'cleanText' }],
  })
  await write(passed ? text : null)
  return passed ? { pending, status: 'ready', text } : { pending, status: 'blocked', text: null }
}
