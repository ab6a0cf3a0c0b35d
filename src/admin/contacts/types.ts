export type ImportField = {
  isRequired: boolean
  label: { en: string; ru: string }
  name: string
  options: null | { value: string; words: string[] }[]
}

/** A file as the server read it. */
export type Table = {
  columns: string[]
  delimiter: string
  encoding: string
  fields: ImportField[]
  id: string
  mapping: (null | string)[]
  rows: number
  sample: string[][]
}

export const outcomes = ['new', 'exists', 'repeated', 'suppressed', 'refused'] as const

export type Outcome = (typeof outcomes)[number]

/** What a person decided; travels with each check. */
export type Plan = {
  defaults: Record<string, string>
  lists: string[]
  mapping: (null | string)[]
  origin: string
}

export type Line = {
  data: null | Record<string, string>
  faults: { code: string; field: null | string; message?: string }[]
  firstLine?: number
  line: number
  outcome: Outcome
}

export type Check = {
  /** Fewer than `total` while lines are still to be judged. */
  checked: number
  counts: Record<Outcome, number>
  lines: Line[]
  page: number
  pages: number
  total: number
}

/** How an import stands. */
export type Standing = {
  counts: Partial<Record<Outcome, number>>
  done: number
  faults: { code: string; field: null | string; line: number }[]
  id: string
  name: null | string
  state: 'discarded' | 'done' | 'read' | 'running'
  total: number
}
