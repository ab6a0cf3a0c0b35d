import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Finding } from '../text/index.js'
import type { Report } from './readReport.js'

import { inTransaction } from '../../database/index.js'
import { insertFindings, readFindings, removeFindings } from '../findings/store.js'
import { registerOf } from '../register/registerOf.js'
import { readTerms } from '../terms/store.js'
import { countryRules } from './countryRules.js'
import { writeDerived } from './derived.js'
import { findingId } from './findingId.js'
import { languageOf } from './languageOf.js'
import { pseudonymKey } from './pseudonymKey.js'
import { proposeAll } from './replacements.js'

const overlaps = (a: { end: number; start: number }, b: { end: number; start: number }): boolean =>
  a.start < b.end && b.start < a.end

const rowOf = (finding: Finding, report: number | string, revision: string): FindingRow => ({
  id: findingId(report, revision, finding),
  decidedAt: null,
  decider: null,
  decision: 'pending',
  end: finding.end,
  identity: finding.identity ?? null,
  own: false,
  reason: null,
  replacement: finding.replacement,
  report: String(report),
  revision,
  rule: finding.rule,
  score: finding.score,
  source: finding.source,
  start: finding.start,
  type: finding.type,
})

const isOutdated = (row: FindingRow, found: FindingRow[]): boolean =>
  row.decision === 'pending' ||
  (row.decision === 'keep' &&
    row.identity === null &&
    found.some((finding) => finding.source === 'known' && overlaps(finding, row)))

/**
 * What a new scan changes: undecided findings follow it, decided ones stay, unless the register now
 * knows somebody in words that were kept.
 */
const changesOf = (rows: FindingRow[], found: FindingRow[]) => {
  const outdated = rows.filter((row) => isOutdated(row, found))
  const staying = rows.filter((row) => !outdated.includes(row))
  const wanted = found.filter((finding) => !staying.some((row) => overlaps(finding, row)))
  const isSame = (row: FindingRow, finding: FindingRow): boolean =>
    row.id === finding.id && row.identity === finding.identity && row.decision === 'pending'
  return {
    put: wanted.filter((finding) => !outdated.some((row) => isSame(row, finding))),
    remove: outdated
      .filter((row) => !wanted.some((finding) => isSame(row, finding)))
      .map(({ id }) => id),
  }
}

/** Finds what a text holds and stores it as findings of its revision. */
export const storeScan = async (args: {
  payload: Payload
  report: Report
  req?: PayloadRequest
  revision: string
  text: string
}): Promise<{ added: number; removed: number }> => {
  const { payload, report, req, revision, text } = args
  const { register } = await registerOf(payload)
  const { rules } = await countryRules({ payload, report, req })
  const findings = proposeAll({
    key: pseudonymKey(payload, `report:${report.id}`),
    language: languageOf(report),
    register,
    rules,
    terms: await readTerms({ payload, req }),
    text,
  })
  const found = findings.map((finding) => rowOf(finding, report.id, revision))
  const changes = await inTransaction({ payload, req }, async (inner) => {
    const rows = await readFindings({ payload, req: inner }, { report: report.id, revision })
    const { put, remove } = changesOf(rows, found)
    await removeFindings({ payload, req: inner }, remove)
    await insertFindings({ payload, req: inner }, put)
    return { added: put.length, removed: remove.length }
  })
  const reset = changes.added > 0 || changes.removed > 0
  await writeDerived({
    data: {
      scanRevision: revision,
      ...(reset ? { cleanText: null, cleanTextRevision: null } : {}),
    },
    payload,
    report: report.id,
    req,
  })
  return changes
}
