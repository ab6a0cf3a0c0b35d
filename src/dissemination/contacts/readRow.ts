import type { TableRow } from './csv/readTable.js'
import type { ImportField, ImportPlan, RowFault } from './types.js'

import { hidden } from '../../plugin/plainLine.js'
import { parseAddress } from '../address/index.js'
import { unguardFormula } from './csv/formulas.js'

/** The field of every collection of contacts that mail goes to. */
export const addressField = 'email'

const longestCell = 2000

/** Text of a cell in one normal form (NFC), on one line. */
const clean = (cell: string): string =>
  unguardFormula(cell).normalize('NFC').replace(/\s+/gu, ' ').trim()

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const choiceOf = (field: ImportField, value: string): null | string =>
  field.options?.find(({ words }) => words.some((word) => fold(word) === fold(value)))?.value ??
  null

type Read = { data: Record<string, string>; faults: RowFault[]; key: null | string }

const readAddress = (value: string): { fault?: RowFault; key?: string; mailbox?: string } => {
  const parsed = parseAddress(value)
  return parsed.ok
    ? { key: parsed.address.key, mailbox: parsed.address.mailbox }
    : { fault: { code: parsed.code, field: addressField } }
}

/** One field of a row: its cells, or what stands in for them. */
const valueOf = (field: string, row: TableRow, plan: ImportPlan): string => {
  const cells = plan.mapping.flatMap((name, index) =>
    name === field ? [clean(row.cells[index] ?? '')] : [],
  )
  const own = cells.filter(Boolean).join(' ')
  return own === '' ? clean(plan.defaults[field] ?? '') : own
}

/**
 * Reads a row as the fields of a contact. The address goes through the parser before anything else
 * sees it, and its key tells one mailbox from another whatever the spelling.
 */
export const readRow = (args: {
  columns: number
  fields: ImportField[]
  plan: ImportPlan
  row: TableRow
}): Read => {
  const { columns, fields, plan, row } = args
  const data: Record<string, string> = {}
  const faults: RowFault[] = []
  let key: null | string = null
  if (row.cells.length > columns && row.cells.slice(columns).some((cell) => cell.trim() !== '')) {
    return { data, faults: [{ code: 'row-cells', field: null }], key }
  }
  for (const field of fields) {
    const { isRequired, name, options } = field
    const value = valueOf(name, row, plan)
    if (name === addressField) {
      const { fault, key: found = null, mailbox = '' } = readAddress(value)
      key = found
      data[name] = mailbox
      faults.push(...(fault ? [fault] : []))
    } else if (value === '') {
      faults.push(...(isRequired ? [{ code: 'cell-required' as const, field: name }] : []))
    } else if (value.length > longestCell) {
      faults.push({ code: 'cell-long', field: name })
    } else if (hidden.test(value)) {
      faults.push({ code: 'cell-control', field: name })
    } else {
      const chosen = options ? choiceOf(field, value) : value
      data[name] = chosen ?? ''
      faults.push(...(chosen === null ? [{ code: 'cell-choice' as const, field: name }] : []))
    }
  }
  return { data, faults, key }
}
