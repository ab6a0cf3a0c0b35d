/** A day that something is due on, and where to do it. */
export type Deadline = {
  collection: string
  id: string
  kind: 'country-review' | 'event' | 'event-deadline' | 'funder-report' | 'risk-review' | 'training'
  /** `YYYY-MM-DD`. */
  on: string
  title: string
}

/** How many documents of a collection stand where. */
export type Tally = { collection: string; counts: Record<string, number>; total: number }

/** One grant with who pays for it and who does what. */
export type Grant = {
  budget: null | { amount: number; currency: string }
  endsOn: string
  id: string
  partners: { id: string; instrument: null | string; name: string; role: string }[]
  startsOn: string
  title: string
}

/** The programme on one screen; what the reader may not read is absent. */
export type Glance = {
  deadlines: Deadline[]
  grants: Grant[]
  /** `YYYY-MM-DD`. */
  today: string
  tallies: Tally[]
}
