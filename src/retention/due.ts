import type { RetentionRule } from './types.js'

/** What decides about one document. Moments in ISO 8601. */
export type Standing = {
  countryDays: null | number
  hold: boolean
  now: Date
  purgeOn: null | string
  since: string
  updatedAt: string
  warnedAt: null | string
}

/** `warn` names the day of the purge, or a new one after new content; `clear` takes it back. */
export type Decision = { does: 'clear' | 'nothing' | 'purge' } | { does: 'warn'; purgeOn: Date }

const day = 86_400_000

/** What holds sealed texts tells of a change up to two hours too early; the note of a warning none. */
const coarseMs = 2 * 3_600_000

const after = (iso: string, days: number): number => Date.parse(iso) + days * day

/**
 * Decides what is due of a document: nothing is purged without a warning some days before, on hold,
 * soon after new content, or by the warning of an earlier state.
 */
export const decide = (rule: RetentionRule, standing: Standing): Decision => {
  const { countryDays, hold, now, purgeOn, since, updatedAt, warnedAt } = standing
  const { graceDays = 30, warnDays = 14 } = rule
  const end = Math.max(after(since, countryDays ?? rule.days), after(updatedAt, graceDays))
  // New content, another state, or longer to keep it: the warning was about something else.
  const isNew =
    warnedAt !== null &&
    (Date.parse(updatedAt) > Date.parse(warnedAt) - coarseMs ||
      Date.parse(since) > Date.parse(warnedAt) ||
      end > Date.parse(purgeOn ?? warnedAt))
  if (hold) {
    return { does: purgeOn ? 'clear' : 'nothing' }
  }
  if (warnedAt && purgeOn && !isNew) {
    return { does: Date.parse(purgeOn) <= now.getTime() ? 'purge' : 'nothing' }
  }
  if (end - warnDays * day > now.getTime()) {
    return { does: purgeOn ? 'clear' : 'nothing' }
  }
  return { does: 'warn', purgeOn: new Date(Math.max(end, now.getTime() + warnDays * day)) }
}
