/** A newsletter as it is stored. Dates are ISO 8601, UTC. */
export type NewsletterRow = {
  cadence: string
  collectedUntil?: null | string
  collects?: {
    countries?: null | string[]
    kinds?: null | string[]
    rights?: null | string[]
    tlpCeiling?: null | string
  }
  /** Occurrences up to here were seen to. */
  dueAfter?: null | string
  id: string
  languages?: null | string[]
  lists: string[]
  needsYes?: boolean | null
  shows?: 'full' | 'opening' | null
  timeZone: string
  title: string
}

/**
 * `assembling`: claimed, to be made. `empty`: there was nothing to send. `waiting`: made, its
 * sendings go their way. `blocked`: stopped by the last check, or by a person before a reader had
 * it. `done`: all sendings are planned, sent or cancelled.
 */
export type IssueState = 'assembling' | 'blocked' | 'done' | 'empty' | 'waiting'

/** One issue: its selection is frozen when it is claimed. */
export type IssueRow = {
  /** True where nobody has to say yes any more. */
  goesByItself: boolean
  id: string
  newsletter: string
  occurrence: string
  /** Ids of the releases that it holds, in their order. */
  releases: string[]
  reason: null | string
  state: IssueState
  until: string
}
