import { CsvError, parse } from 'csv-parse/sync'

export const delimiters = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof delimiters)[number]

/** A row of cells, with the line of the file that it ends on. */
export type TableRow = { cells: string[]; line: number }

export type Table = { columns: string[]; delimiter: Delimiter; rows: TableRow[] }

/** Why a file is no table. */
export type TableCode = 'csv-columns' | 'csv-empty' | 'csv-header' | 'csv-long' | 'csv-quotes'

export type TableResult = { code: TableCode; line?: number } | { table: Table }

export const mostRows = 20_000

const mostColumns = 60
const longestRow = 20_000

/** Lines that show which delimiter a file has. */
const sampleLines = 20

type Parsed = { info: { lines: number }; record: string[] }

const parseWith = (text: string, delimiter: string, to?: number): Parsed[] =>
  parse(text, {
    delimiter,
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    ...(to ? { to } : {}),
  }) as unknown as Parsed[]

const sampled = (text: string, delimiter: string): number[] => {
  try {
    return parseWith(text, delimiter, sampleLines).map(({ record }) => record.length)
  } catch {
    return []
  }
}

/** The delimiter that cuts most of the first lines into as many cells as the header, and most. */
const delimiterOf = (text: string): Delimiter => {
  const scored = delimiters.map((delimiter) => {
    const [header = 1, ...rest] = sampled(text, delimiter)
    const even = rest.filter((count) => count === header).length
    return { delimiter, score: header > 1 ? header * (1 + even) : 0 }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/**
 * Reads a table with a header (RFC 4180, and the delimiters that spreadsheets use for it). Empty
 * lines count as lines and are left out.
 */
export const readTable = (text: string, wanted?: Delimiter): TableResult => {
  // Excel may say the delimiter itself, on a line of its own.
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const delimiter = wanted ?? (said?.[1] as Delimiter | undefined) ?? delimiterOf(body)
  const shift = said ? 1 : 0
  let parsed: Parsed[]
  try {
    parsed = parseWith(body, delimiter)
  } catch (error) {
    const line = error instanceof CsvError ? Number(error.lines) + shift : undefined
    return { code: 'csv-quotes', line }
  }
  const [header, ...rest] = parsed
  if (!header || rest.length === 0) {
    return { code: 'csv-empty' }
  }
  const columns = header.record.map((name) => name.normalize('NFC').trim())
  if (columns.length > mostColumns) {
    return { code: 'csv-columns' }
  }
  if (columns.some((name) => name.includes('@'))) {
    return { code: 'csv-header' }
  }
  if (rest.length > mostRows) {
    return { code: 'csv-long' }
  }
  const rows = rest.map(({ info, record }) => ({ cells: record, line: info.lines + shift }))
  return { table: { columns, delimiter, rows } }
}
