import type { PayloadRequest } from 'payload'

import type { RunSql } from '../../database/index.js'
import type { FindingRow } from './types.js'

import { jsonRows } from '../../database/index.js'

/** Rows of one statement: enough to cost little each, few enough to be no long pause. */
const rowsPerStatement = 500

const table = 'anonymisation_findings'

const columns: [keyof FindingRow, string][] = [
  ['id', 'id'],
  ['report', 'report_id'],
  ['revision', 'revision'],
  ['start', 'start'],
  ['end', 'end'],
  ['type', 'type'],
  ['source', 'source'],
  ['rule', 'rule'],
  ['score', 'score'],
  ['identity', 'identity'],
  ['decision', 'decision'],
  ['reason', 'reason'],
  ['replacement', 'replacement'],
  ['own', 'own'],
  ['decider', 'decider'],
  ['decidedAt', 'decided_at'],
]

const outcomeColumns = columns.filter(([field]) =>
  ['decidedAt', 'decider', 'decision', 'own', 'reason', 'replacement'].includes(field),
)

const packed = (
  wanted: [keyof FindingRow, string][],
  rows: Partial<FindingRow>[],
): (boolean | null | number | string)[][] =>
  rows.map((row) =>
    wanted.map(([field]) => {
      const value = row[field] ?? null
      return typeof value === 'boolean' ? Number(value) : value
    }),
  )

const slices = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  )

type Caller = Partial<PayloadRequest> | undefined

/**
 * Findings of a long text on SQLite, many in a statement: one by one, a report of 20,000 words keeps
 * every other writer waiting for seconds.
 */
export const manyRows = (run: RunSql, req: Caller) => ({
  insert: async (rows: FindingRow[]): Promise<void> => {
    const names = columns.map(([, column]) => `"${column}"`).join(', ')
    const values = columns.map((_, index) => `value ->> ${index}`).join(', ')
    for (const slice of slices(rows)) {
      await run(
        `INSERT INTO ${table} (${names}) SELECT ${values} ` +
          `FROM ${jsonRows(packed(columns, slice))} WHERE true ON CONFLICT (id) DO NOTHING`,
        req,
      )
    }
  },
  remove: async (ids: string[]): Promise<void> => {
    for (const slice of slices(ids)) {
      await run(`DELETE FROM ${table} WHERE id IN (SELECT value FROM ${jsonRows(slice)})`, req)
    }
  },
  update: async (outcomes: ({ id: string } & Partial<FindingRow>)[]): Promise<void> => {
    const sets = outcomeColumns.map(([, column], index) => `"${column}" = value ->> ${index + 1}`)
    for (const slice of slices(outcomes)) {
      const rows = jsonRows(packed([['id', 'id'], ...outcomeColumns], slice))
      await run(
        `UPDATE ${table} SET ${sets.join(', ')} FROM ${rows} WHERE ${table}.id = value ->> 0`,
        req,
      )
    }
  },
})
