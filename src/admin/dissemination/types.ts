/** What `GET /api/disseminations/:id/progress` answers. */
export type Progress = {
  counts: Record<CountName, number>
  domains: {
    deferred: number
    domain: string
    reason: null | string
    rejected: number
    unknown: number
  }[]
  rate: number
  secondsLeft: null | number
  /** ISO 8601. */
  settledAt: null | string
  startedAt: null | string
  state: string
  total: number
  trouble: null | string
}

export const countNames = [
  'accepted',
  'queued',
  'deferred',
  'rejected',
  'unknown',
  'skipped',
] as const

export type CountName = (typeof countNames)[number]
