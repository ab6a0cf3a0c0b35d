import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { FindingType } from '../text/index.js'
import type { CleanState } from './cleanTextOf.js'
import type { Workspace } from './workspace.js'

import { inTransaction } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { DecisionError } from '../errors.js'
import { insertFindings, removeFindings } from '../findings/store.js'
import { findingTypes } from '../findings/types.js'
import { registerOf } from '../register/registerOf.js'
import { rememberTerm } from '../terms/store.js'
import { auditDecisions } from './auditDecisions.js'
import { cleanTextOf } from './cleanTextOf.js'
import { actorOf } from './clearance.js'
import { countryRules } from './countryRules.js'
import { findingId } from './findingId.js'
import { formsOf } from './formsOf.js'
import { languageOf } from './languageOf.js'
import { pseudonymKey } from './pseudonymKey.js'
import { proposalFor } from './replacements.js'
import { requireClean } from './requireClean.js'
import { openWorkspace } from './workspace.js'

export type SpanInput = {
  /** Marks every other form of the same words too. @default true */
  allForms?: boolean
  /** UTF-16 code units, behind the last one. */
  end: number
  reason?: null | string
  /** Whether later reports mark the same words too. */
  remember?: boolean
  /** @default a pseudonym, a coarser statement or a label, as for a suggestion */
  replacement?: null | string
  start: number
  type: FindingType
}

type Args = { payload: Payload; report: number | string; req: PayloadRequest; span: SpanInput }

const requireSpan = ({ end, start, type }: SpanInput, text: string): void => {
  if (!findingTypes.includes(type)) {
    throw new DecisionError('type-unknown')
  }
  const within =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length
  if (!within || text.slice(start, end).trim() === '') {
    throw new DecisionError('span-invalid')
  }
}

const overlaps = (a: { end: number; start: number }, b: { end: number; start: number }): boolean =>
  a.start < b.end && b.start < a.end

const rowsOf = async (args: Args, workspace: Workspace): Promise<FindingRow[]> => {
  const { payload, req, span } = args
  const { report, revision, text } = workspace
  const { register } = await registerOf(payload)
  const { rules } = await countryRules({ payload, report, req })
  const key = pseudonymKey(payload, `report:${report.id}`)
  const context = { key, language: languageOf(report), register, rules, text }
  const spans = span.allForms === false ? [span] : formsOf(text, span, span.type)
  return spans.map(({ end, start }, index): FindingRow => {
    const place = { end, identity: null, start, type: span.type }
    return {
      ...place,
      id: findingId(report.id, revision, place),
      decidedAt: optionsOf(payload).clock().toISOString(),
      decider: actorOf(req),
      decision: 'replace',
      own: Boolean(span.replacement?.trim()),
      reason: span.reason?.trim() || null,
      replacement: span.replacement?.trim() || proposalFor(place, context),
      report: String(report.id),
      revision,
      rule: index === 0 ? 'manual' : 'manual.form',
      score: 1,
      source: 'manual',
    }
  })
}

/**
 * Marks a span that no rule found, and every other form of its words, as replaced. What was only
 * suggested inside it gives way; what was decided stays.
 *
 * @throws DecisionError, KnownIdentityError (422), NotClearedError (403), ReportNotFoundError (404),
 * TextChangedError (409)
 */
export const addFinding = async (args: Args): Promise<{ added: string[] } & CleanState> => {
  const { payload, req } = args
  const workspace = await openWorkspace({ ...args, purpose: 'add' })
  const { report, rows, text } = workspace
  requireSpan(args.span, text)
  const decided = rows.filter(({ decision }) => decision !== 'pending')
  const wanted = (await rowsOf(args, workspace)).filter(
    (row, index) => index === 0 || !decided.some((other) => overlaps(row, other)),
  )
  const [first] = wanted
  if (first && decided.some((other) => other.decision !== 'keep' && overlaps(first, other))) {
    throw new DecisionError('span-decided')
  }
  const givingWay = rows.filter(
    (row) =>
      (row.decision === 'pending' && wanted.some((other) => overlaps(row, other))) ||
      (row.decision === 'keep' && first && overlaps(row, first)),
  )
  await requireClean(payload, {
    reason: [args.span.reason],
    replacement: wanted.map(({ replacement }) => replacement),
  })
  await auditDecisions({
    kind: 'anonymisation.added',
    payload,
    report: report.id,
    req,
    rows: wanted,
  })
  await inTransaction({ payload, req }, async (inner) => {
    const context = { payload, req: inner }
    await removeFindings(
      context,
      givingWay.map(({ id }) => id),
    )
    await insertFindings(context, wanted)
    if (args.span.remember && first) {
      const words = text.slice(first.start, first.end)
      await rememberTerm(context, { kind: 'deny', row: first, words })
    }
  })
  const state = await cleanTextOf({ original: text, payload, report: report.id, req })
  return { ...state, added: wanted.map(({ id }) => id) }
}
