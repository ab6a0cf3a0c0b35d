import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'

import { principalOf } from '../../plugin/policy.js'
import { NotClearedError } from '../errors.js'
import { readFindings } from '../findings/store.js'
import { applyDecisions, type CleanState, cleanStateOf } from './cleanTextOf.js'
import { isCleared, reasonRoles } from './clearance.js'
import { readOwnReport } from './readReport.js'
import { openWorkspace } from './workspace.js'

/** What editors see: the clean side, and why each span was changed. */
export type CleanSide = {
  cleared: false
  findings: Pick<FindingRow, 'decision' | 'reason' | 'replacement' | 'type'>[]
  text: null | string
}

/** What the cleared see: both sides. */
export type BothSides = {
  cleared: true
  findings: FindingRow[]
  original: string
  /** The original with what is decided so far. */
  preview: string
  revision: string
} & CleanState

/**
 * The text of a report with its findings, as much of it as the caller may see. Opening the
 * original is audited.
 *
 * @throws NotClearedError (403), ReportNotFoundError (404), TextChangedError (409)
 */
export const sideBySide = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<BothSides | CleanSide> => {
  const { payload, req } = args
  const report = await readOwnReport(args)
  if (isCleared(req, report.country)) {
    const { revision, rows, text, ...workspace } = await openWorkspace({
      ...args,
      purpose: 'review',
    })
    return {
      ...cleanStateOf(workspace.report, rows),
      cleared: true,
      findings: rows,
      original: text,
      preview: applyDecisions(text, rows),
      revision,
    }
  }
  if (!principalOf(req).roles.some((role) => (reasonRoles as readonly string[]).includes(role))) {
    throw new NotClearedError()
  }
  const rows =
    report.cleanText && report.cleanTextRevision
      ? await readFindings(
          { payload, req },
          { report: report.id, revision: report.cleanTextRevision },
        )
      : []
  return {
    cleared: false,
    findings: rows.map(({ decision, reason, replacement, type }) => ({
      decision,
      reason,
      replacement,
      type,
    })),
    text: report.cleanText ?? null,
  }
}
