import type { FlattenedField, PayloadRequest } from 'payload'

import type { ImportRow } from './store.js'
import type { ImportPlan, JudgedRow, RowFault } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { suppressedAmong } from '../audience/doNotMail.js'
import { addressKeyField } from './addressKey.js'
import { readTable, type TableRow } from './csv/readTable.js'
import { contactFields, importFields } from './fields.js'
import { addressField, readRow } from './readRow.js'

type Read = { row: TableRow } & ReturnType<typeof readRow>

/** The table of an import, each row read, with the first line of every address. */
export type ReadImport = { firstLines: Map<string, number>; rows: Read[] }

/** Reads the stored table again; the same text and plan give the same rows. */
export const readImport = (req: PayloadRequest, from: ImportRow, plan: ImportPlan): ReadImport => {
  const result = readTable(from.text ?? '', from.delimiter)
  const { columns, rows } = 'table' in result ? result.table : { columns: [], rows: [] }
  const fields = importFields(req.payload)
  const read = rows.map((row) => ({
    ...readRow({ columns: columns.length, fields, plan, row }),
    row,
  }))
  const firstLines = new Map<string, number>()
  for (const { key, row } of read) {
    if (key && !firstLines.has(key)) {
      firstLines.set(key, row.line)
    }
  }
  return { firstLines, rows: read }
}

/** What the field itself says against a value, in the language of the request. */
const refusalOf = async (
  field: FlattenedField,
  data: Record<string, string>,
  req: PayloadRequest,
): Promise<null | RowFault> => {
  const value = data[field.name]
  if (field.name === addressField || value === undefined || !('validate' in field)) {
    return null
  }
  const validate = field.validate as unknown as
    ((value: string, options: object) => Promise<string | true> | string | true) | undefined
  const answer = await validate?.(value, {
    ...field,
    data,
    operation: 'create',
    path: [field.name],
    preferences: { fields: {} },
    req,
    siblingData: data,
  })
  return typeof answer === 'string'
    ? { code: 'cell-refused', field: field.name, message: answer }
    : null
}

const existingAmong = async (req: PayloadRequest, keys: string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.db.find<{ email?: string; id: number | string }>({
    collection: optionsOf(req.payload).dissemination.contacts,
    limit: 0,
    pagination: false,
    where: { [addressKeyField]: { in: keys } },
  })
  return new Map(
    docs.flatMap(({ id, email }): [string, string][] => {
      const parsed = parseAddress(email)
      return parsed.ok ? [[parsed.address.key, String(id)]] : []
    }),
  )
}

/** What would become of these rows if they were imported now. Nothing is written. */
export const judge = async (
  req: PayloadRequest,
  rows: Read[],
  firstLines: Map<string, number>,
): Promise<JudgedRow[]> => {
  const keys = rows.flatMap(({ key }) => (key ? [key] : []))
  const suppressed = await suppressedAmong({ payload: req.payload }, keys)
  const existing = await existingAmong(req, keys)
  const fields = contactFields(req.payload)
  return Promise.all(
    rows.map(async ({ data, faults, key, row: { line } }): Promise<JudgedRow> => {
      const more =
        faults.length > 0
          ? []
          : await Promise.all(fields.map((field) => refusalOf(field, data, req)))
      const all = [...faults, ...more.filter((fault) => fault !== null)]
      const contact = (key && existing.get(key)) ?? null
      const firstLine = key ? firstLines.get(key) : undefined
      if (!key || all.some(({ field }) => field === null || field === addressField)) {
        return { contact: null, data: null, faults: all, line, outcome: 'refused' }
      }
      if (firstLine !== undefined && firstLine !== line) {
        return { contact, data: null, faults: [], firstLine, line, outcome: 'repeated' }
      }
      if (suppressed.has(key)) {
        return { contact: null, data: null, faults: [], line, outcome: 'suppressed' }
      }
      if (contact) {
        return { contact, data, faults: [], line, outcome: 'exists' }
      }
      return all.length > 0
        ? { contact: null, data: null, faults: all, line, outcome: 'refused' }
        : { contact: null, data, faults: [], line, outcome: 'new' }
    }),
  )
}
