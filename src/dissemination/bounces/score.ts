import type { BounceClass, BounceRow } from './types.js'

/** What one return weighs; an address at 1 or more gets no more mail. */
export const weights: Record<BounceClass, number> = {
  complaint: 1,
  full: 0.3,
  hard: 1,
  policy: 0,
  soft: 0.25,
}

/** After so many days a return weighs half. */
export const halfLifeDays = 30

const day = 86_400_000

/** The weight of all returns of an address today; old ones fade, day by day. */
export const scoreOf = (rows: Pick<BounceRow, 'at' | 'class'>[], now: Date): number =>
  rows.reduce((sum, row) => {
    const age = Math.max(0, Math.floor((now.getTime() - new Date(row.at).getTime()) / day))
    return sum + weights[row.class] * 0.5 ** (age / halfLifeDays)
  }, 0)

/** Whether an address of this score is no longer mailed. */
export const isTooMuch = (score: number): boolean => score >= 1
