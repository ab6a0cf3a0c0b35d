import type { AddressCode } from '../address/index.js'

/** A field of a contact that a table may fill. */
export type ImportField = {
  isRequired: boolean
  label: { en: string; ru: string }
  name: string
  /** Of a field with choices: its values, each with the words that stand for it. */
  options: null | { value: string; words: string[] }[]
}

/** What a person decided about a table before it is imported. */
export type ImportPlan = {
  /** For fields that no column fills, or whose cell is empty. */
  defaults: Record<string, string>
  /** Lists whose subscribers the people become. */
  lists: string[]
  /** The field that each column fills; columns of one text field are joined by a space. */
  mapping: (null | string)[]
  /** How the addresses came to us and what their owners agreed to. */
  origin: string
}

/** Why a row cannot become a contact. Codes carry nothing of the row. */
export type RowCode =
  | 'cell-choice'
  | 'cell-control'
  | 'cell-long'
  | 'cell-refused'
  | 'cell-required'
  | 'row-cells'
  | AddressCode

export type RowFault = { code: RowCode; field: null | string; message?: string }

/** What becomes of a row. */
export const outcomes = ['new', 'exists', 'repeated', 'suppressed', 'refused'] as const

export type Outcome = (typeof outcomes)[number]

/** A row as it was judged: the data of a contact, or the reasons against it. */
export type JudgedRow = {
  contact: null | string
  data: null | Record<string, string>
  faults: RowFault[]
  /** The line that names the same address first. */
  firstLine?: number
  line: number
  outcome: Outcome
}

/** What becomes of a line. Holds nothing of what it says. */
export type LineResult = {
  faults: { code: string; field: null | string }[]
  line: number
  outcome: Outcome
}
