import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { CleanState } from './cleanTextOf.js'
import type { DecisionInput, Outcome } from './outcome.js'
import type { Workspace } from './workspace.js'

import { inTransaction } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { personsAmong } from '../../vault/index.js'
import { DecisionError } from '../errors.js'
import { updateFindings } from '../findings/store.js'
import { forgetTerms, rememberTerm } from '../terms/store.js'
import { auditDecisions } from './auditDecisions.js'
import { cleanTextOf } from './cleanTextOf.js'
import { actorOf } from './clearance.js'
import { isClosed } from './isClosed.js'
import { languageOf } from './languageOf.js'
import { outcomeOf } from './outcome.js'
import { neutralFor } from './replacements.js'
import { mayKeepNames } from './reportAllowances.js'
import { requireClean } from './requireClean.js'
import { openWorkspace } from './workspace.js'

type Args = {
  decisions: DecisionInput[]
  payload: Payload
  report: number | string
  req: PayloadRequest
}

const requireKeepable = async (
  { payload, req }: Args,
  { report }: Workspace,
  kept: FindingRow[],
): Promise<void> => {
  if (kept.length > 0 && (await isClosed({ payload, report: report.id, req }))) {
    throw new DecisionError('keep-after-anonymising')
  }
  const named = new Set(kept.flatMap(({ identity }) => identity ?? []))
  if ((await personsAmong(payload, [...named])).length < named.size) {
    throw new DecisionError('keep-protected')
  }
  if (named.size > 0 && !(await mayKeepNames({ payload, report, req }))) {
    throw new DecisionError('keep-needs-consent')
  }
}

/**
 * Decides findings of a report's current text, all of them or none, and rebuilds the clean text.
 * Also undoes: `pending` takes a decision back. Answers with the findings as they are now.
 *
 * @throws DecisionError, KnownIdentityError (422), NotClearedError (403), ReportNotFoundError (404),
 * TextChangedError (409)
 */
export const decideFindings = async (
  args: Args,
): Promise<{ findings: FindingRow[] } & CleanState> => {
  const { decisions, payload, req } = args
  const ids = decisions.map(({ finding }) => finding)
  const workspace = await openWorkspace({ ...args, ids, purpose: 'decide' })
  const { report, rows, text } = workspace
  const byId = new Map(rows.map((row) => [row.id, row]))
  const at = optionsOf(payload).clock()
  const outcomes = decisions.map(
    (input): { input: DecisionInput; outcome: Outcome; row: FindingRow } => {
      const row = byId.get(input.finding)
      if (!row) {
        throw new DecisionError('finding-unknown')
      }
      const neutral = neutralFor(row, { language: languageOf(report), text })
      const outcome = outcomeOf({ at, decider: actorOf(req), input, neutral, row })
      return { input, outcome, row }
    },
  )
  const kept = outcomes.filter(({ outcome }) => outcome.decision === 'keep')
  await requireKeepable(
    args,
    workspace,
    kept.map(({ row }) => row),
  )
  await requireClean(payload, {
    reason: outcomes.map(({ outcome }) => outcome.reason),
    replacement: outcomes.map(({ outcome }) => outcome.replacement),
  })
  await auditDecisions({
    kind: 'anonymisation.decided',
    payload,
    report: report.id,
    req,
    rows: outcomes.map(({ outcome, row }) => ({ ...row, decision: outcome.decision })),
  })
  await inTransaction({ payload, req }, async (inner) => {
    const context = { payload, req: inner }
    await updateFindings(
      context,
      outcomes.map(({ outcome, row }) => ({ ...outcome, id: row.id })),
    )
    await forgetTerms(
      context,
      outcomes.flatMap(({ outcome, row }) => (outcome.decision === 'pending' ? [row.id] : [])),
    )
    for (const { input, outcome, row } of outcomes) {
      if (outcome.decision === 'keep' && input.remember && row.identity === null) {
        const words = text.slice(row.start, row.end)
        await rememberTerm(context, { kind: 'allow', row: { ...row, ...outcome }, words })
      }
    }
  })
  const state = await cleanTextOf({ original: text, payload, report: report.id, req })
  return { ...state, findings: outcomes.map(({ outcome, row }) => ({ ...row, ...outcome })) }
}
