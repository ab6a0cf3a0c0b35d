import { guardFormula } from './formulas.js'

/** For spreadsheets that otherwise take UTF-8 for the encoding of the machine. */
const mark = '\uFEFF'

const cell = (value: string): string => `"${guardFormula(value).replaceAll('"', '""')}"`

/** One record (RFC 4180) of cells that no spreadsheet runs; every cell quoted. */
export const writeRow = (cells: string[]): string => `${cells.map(cell).join(',')}\r\n`

/** A table that spreadsheets open as it is meant. */
export const writeTable = (rows: string[][]): string => `${mark}${rows.map(writeRow).join('')}`
