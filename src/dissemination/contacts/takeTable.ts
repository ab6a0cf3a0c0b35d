import type { PayloadRequest } from 'payload'

import type { ImportField } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { decode, type Encoding, encodings } from './csv/decode.js'
import { type Delimiter, delimiters, readTable } from './csv/readTable.js'
import { ImportRefusedError } from './errors.js'
import { importFields } from './fields.js'
import { guessMapping } from './guessMapping.js'
import { insertImport } from './store.js'

/** Octets: some ten thousand contacts with room to spare. */
const largestTable = 4 * 1024 * 1024
const longestName = 120
const sampleSize = 5

export type TakenTable = {
  columns: string[]
  delimiter: Delimiter
  encoding: Encoding
  fields: ImportField[]
  id: string
  mapping: (null | string)[]
  rows: number
  sample: string[][]
}

/** One of these, where something was chosen; what is none of them is refused and not guessed over. */
const chosen = <T extends string>(
  known: readonly T[],
  value: null | string,
  code: 'csv-delimiter' | 'csv-encoding-unknown',
): T | undefined => {
  const found = known.find((each) => each === value)
  if (value && !found) {
    throw new ImportRefusedError(code)
  }
  return found
}

/** A file name without a path and without what hides or reorders text. */
const nameOf = (name: null | string): null | string =>
  (name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, longestName) || null

/**
 * Takes a table in: finds out how it is written, and keeps it for the steps that follow.
 *
 * @throws ImportRefusedError
 */
export const takeTable = async (args: {
  by: string
  bytes: Uint8Array
  options: URLSearchParams
  req: PayloadRequest
}): Promise<TakenTable> => {
  const { by, bytes, options, req } = args
  if (bytes.byteLength > largestTable) {
    throw new ImportRefusedError('csv-large')
  }
  const said = options.get('encoding')?.toLowerCase() ?? null
  const wantedEncoding = chosen(encodings, said, 'csv-encoding-unknown')
  const wanted = chosen(delimiters, options.get('delimiter'), 'csv-delimiter')
  const decoded = decode(bytes, wantedEncoding)
  if (!decoded || decoded.text.includes('\0')) {
    throw new ImportRefusedError('csv-encoding')
  }
  const { encoding, text } = decoded
  const result = readTable(text, wanted)
  if ('code' in result) {
    throw new ImportRefusedError(result.code, result.line)
  }
  const { columns, delimiter, rows } = result.table
  const { id } = await insertImport(req.payload, {
    name: nameOf(options.get('name')),
    at: optionsOf(req.payload).clock().toISOString(),
    by,
    delimiter,
    encoding,
    text,
    total: rows.length,
  })
  const fields = importFields(req.payload)
  return {
    id,
    columns,
    delimiter,
    encoding,
    fields,
    mapping: guessMapping(columns, fields),
    rows: rows.length,
    sample: rows.slice(0, sampleSize).map(({ cells }) => cells.slice(0, columns.length)),
  }
}
