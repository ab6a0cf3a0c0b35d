import type { DecisionKind, FindingRow } from '../findings/types.js'

import { DecisionError } from '../errors.js'
import { decisions } from '../findings/types.js'

/** What somebody decides on one finding. */
export type DecisionInput = {
  decision: DecisionKind
  finding: string
  /** Required to keep. Editors read it: it names nobody. */
  reason?: null | string
  /** Whether the decision to keep holds for later reports too. */
  remember?: boolean
  /** What to write instead (or, when a decision is taken back, to suggest again). */
  replacement?: null | string
}

export type Outcome = Pick<
  FindingRow,
  'decidedAt' | 'decider' | 'decision' | 'own' | 'reason' | 'replacement'
>

/** What a decision writes into its finding. Throws DecisionError for what cannot be decided so. */
export const outcomeOf = (args: {
  at: Date
  decider: string
  input: DecisionInput
  /** What `redact` writes: says what stood there, and nothing else. */
  neutral: string
  row: FindingRow
}): Outcome => {
  const { at, decider, input, neutral, row } = args
  const { decision } = input
  if (!decisions.includes(decision)) {
    throw new DecisionError('decision-unknown')
  }
  const reason = input.reason?.trim() || null
  const written = input.replacement?.trim() || null
  if (decision === 'pending') {
    const own = written === null ? row.own : false
    const replacement = written ?? row.replacement
    return { decidedAt: null, decider: null, decision, own, reason: null, replacement }
  }
  const decided = { decidedAt: at.toISOString(), decider, decision, reason }
  if (decision === 'keep') {
    if (!reason) {
      throw new DecisionError('reason-missing')
    }
    return { ...decided, own: row.own, replacement: row.replacement }
  }
  if (decision === 'redact') {
    return { ...decided, own: true, replacement: neutral }
  }
  if (!written && !row.replacement) {
    throw new DecisionError('replacement-missing')
  }
  const own = written !== null && written !== row.replacement ? true : row.own
  return { ...decided, own, replacement: written ?? row.replacement }
}
