import type { FindingType } from '../text/index.js'

export const decisions = ['pending', 'replace', 'generalise', 'redact', 'keep'] as const

/**
 * What a person decided on a finding: write something else, something coarser, nothing that tells
 * (`redact`), or leave the words (`keep`).
 */
export type DecisionKind = (typeof decisions)[number]

export const findingTypes = [
  'PERSON',
  'PHONE',
  'EMAIL',
  'HANDLE',
  'NATIONAL_ID',
  'PASSPORT',
  'BIRTH_DATE',
  'DATE',
  'ADDRESS',
  'SMALL_PLACE',
  'EMPLOYER',
  'ORGANISATION',
  'RELATION',
  'CODE',
  'URL',
  'QUANTITY',
] as const satisfies readonly FindingType[]

export const findingSources = ['known', 'rule', 'model', 'manual'] as const

/** A stored finding. Holds places in the text, never its words. */
export type FindingRow = {
  /** ISO 8601, UTC; null while pending. */
  decidedAt: null | string
  /** `user:ID` or `system:NAME`; null while pending. */
  decider: null | string
  decision: DecisionKind
  /** UTF-16 code units of the sealed text; `end` is behind the last one. */
  end: number
  /** `report.revision.start-end` */
  id: string
  /** The register entry of a known finding. */
  identity: null | string
  /** True when a person wrote the replacement, so that it is not made anew for a publication. */
  own: boolean
  reason: null | string
  replacement: string
  report: string
  /** The text that the span counts in, by its keyed hash. */
  revision: string
  rule: string
  score: number
  source: (typeof findingSources)[number]
  start: number
  type: FindingType
}
