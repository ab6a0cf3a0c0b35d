/** How long documents are kept in some states of their workflow. */
export type RetentionRule = {
  collection: string
  /** After the document came into its state. A country's `protection.retentionDays` wins. */
  days: number
  /** New content is kept at least this long, in days. @default 30 */
  graceDays?: number
  states: string[]
  /** The transition of the collection's workflow that purges; the role `retention` fires it. */
  transition: string
  /** Days between the warning and the purge. @default 14 */
  warnDays?: number
}
