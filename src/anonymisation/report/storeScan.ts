import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Report } from './readReport.js'

import { inTransaction } from '../../database/index.js'
import { TextTooIntricateError } from '../errors.js'
import { insertFindings, readFindings, removeFindings } from '../findings/store.js'
import { russianModelOf } from '../model/index.js'
import { registerOf } from '../register/registerOf.js'
import { readTerms } from '../terms/store.js'
import { type Finding, TooIntricateError } from '../text/index.js'
import { countryRules } from './countryRules.js'
import { coverage } from './coverage.js'
import { writeDerived } from './derived.js'
import { findingId } from './findingId.js'
import { languageOf } from './languageOf.js'
import { pseudonymKey } from './pseudonymKey.js'
import { proposeAll } from './replacements.js'

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

/** More findings than this nobody decides, and no admin shows. */
const MOST_FINDINGS = 20_000

/**
 * What a new scan changes: undecided findings follow it, decided ones stay, unless the register now
 * knows somebody in words that were kept.
 */
const changesOf = (rows: FindingRow[], found: FindingRow[]) => {
  const isKnown = coverage(found.filter(({ source }) => source === 'known'))
  const isOutdated = (row: FindingRow): boolean =>
    row.decision === 'pending' || (row.decision === 'keep' && row.identity === null && isKnown(row))
  const outdated = rows.filter(isOutdated)
  const isDecided = coverage(rows.filter((row) => !isOutdated(row)))
  const wanted = found.filter((finding) => !isDecided(finding))
  const keyOf = ({ id, identity }: FindingRow): string => JSON.stringify([id, identity])
  const pending = outdated.filter(({ decision }) => decision === 'pending')
  const [before, after] = [new Set(pending.map(keyOf)), new Set(wanted.map(keyOf))]
  return {
    put: wanted.filter((finding) => !before.has(keyOf(finding))),
    remove: outdated
      .filter((row) => row.decision !== 'pending' || !after.has(keyOf(row)))
      .map(({ id }) => id),
  }
}

const proposed = (args: Parameters<typeof proposeAll>[0]): Finding[] => {
  try {
    const findings = proposeAll(args)
    if (findings.length <= MOST_FINDINGS) {
      return findings
    }
  } catch (error) {
    if (!(error instanceof TooIntricateError)) {
      throw error
    }
  }
  throw new TextTooIntricateError()
}

/**
 * Finds what a text holds and stores it as findings of its revision.
 * @throws TextTooIntricateError (422), RussianModelError (503)
 */
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
  const findings = proposed({
    guesses: await russianModelOf(payload)?.guess(text),
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
