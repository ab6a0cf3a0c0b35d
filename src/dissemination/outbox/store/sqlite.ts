import type { Payload, PayloadRequest } from 'payload'

import type { RunSql } from '../../../database/index.js'
import type { DeliveryState } from '../../collections/labels.js'
import type { AttemptRow, Settlement, Tally, Troubled } from '../types.js'
import type { Column } from './columns.js'
import type { Outbox } from './types.js'

import { inTransaction, jsonRows } from '../../../database/index.js'
import { replaceable, settledFields } from '../types.js'
import { attemptColumns, batchColumns, deliveryColumns } from './columns.js'

/** Rows of one statement: enough to cost little each, few enough to be no long pause. */
const rowsPerStatement = 500

type Caller = Partial<PayloadRequest>

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** The value at a place of each JSON row; a nested value stays JSON text. */
const place = (index: number): string => `value ->> ${index}`

const packed = (columns: Column[], rows: object[]): unknown[][] =>
  rows.map((row) =>
    columns.map(([field, , isJson]) => {
      const value = (row as Record<string, unknown>)[field] ?? null
      return isJson ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value
    }),
  )

const slices = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  )

/** Inserts rows and gives the ids of those written; one that is there stays, unless told otherwise. */
const insertNew = async (
  run: RunSql,
  table: string,
  columns: Column[],
  rows: object[],
  req?: Caller,
  onConflict = 'NOTHING',
): Promise<string[]> => {
  const won: string[] = []
  for (const slice of slices(rows)) {
    const inserted = await run(
      `INSERT INTO ${table} (${quoted(columns.map(([, column]) => column))}) ` +
        `SELECT ${columns.map((_, index) => place(index)).join(', ')} ` +
        `FROM ${jsonRows(packed(columns, slice))} WHERE true ` +
        `ON CONFLICT (id) DO ${onConflict} RETURNING id`,
      req,
    )
    won.push(...inserted.map(({ id }) => String(id)))
  }
  return won
}

const settledColumns = deliveryColumns.filter(([field]) => ['id', ...settledFields].includes(field))

const settle = async (run: RunSql, settlements: Settlement[], req: Caller): Promise<void> => {
  const sets = settledColumns.slice(1).map(([, column], index) => `${column} = ${place(index + 1)}`)
  const attempts = settledColumns.findIndex(([field]) => field === 'attempts')
  for (const slice of slices(settlements)) {
    const over = slice.map(replaceable)
    const values = packed(
      settledColumns,
      slice.map(({ delivery }) => delivery),
    ).map((row, index) => [...row, over[index]])
    const states = `(${place(settledColumns.length)})`
    // An earlier attempt's late answer must not overwrite a later one's.
    await run(
      `UPDATE deliveries SET ${sets.join(', ')} FROM ${jsonRows(values)} ` +
        `WHERE deliveries.id = ${place(0)} AND deliveries.attempts <= ${place(attempts)} ` +
        `AND (${states} IS NULL OR instr(${states}, '"' || deliveries.state || '"') > 0)`,
      req,
    )
    const made = slice.flatMap(({ attempt }) =>
      attempt ? [[attempt.id, attempt.outcome, attempt.reply]] : [],
    )
    await run(
      `UPDATE delivery_attempts SET outcome = ${place(1)}, reply = ${place(2)} ` +
        `FROM ${jsonRows(made)} WHERE delivery_attempts.id = ${place(0)}`,
      req,
    )
  }
}

/**
 * Reads rows as one value: the driver makes each row of a result an object of its own, which for
 * many rows costs more than the query.
 */
const select = async <T>(
  run: RunSql,
  table: string,
  columns: Column[],
  ids: string,
): Promise<T[]> => {
  const values = columns.map(([, column]) => `"${column}"`).join(', ')
  const [found] = await run(
    `SELECT json_group_array(json_array(${values})) AS "rows" FROM ${table} WHERE id IN (${ids})`,
  )
  return (JSON.parse(String(found?.rows ?? '[]')) as unknown[][]).map(
    (row) => Object.fromEntries(columns.map(([field], index) => [field, row[index]])) as T,
  )
}

const valuesIn = (ids: string[]): string => `SELECT value FROM ${jsonRows(ids)}`

/** The outbox on SQLite: many rows in a statement, one transaction for a group. */
export const sqliteOutbox = (payload: Payload, run: RunSql): Outbox => ({
  attemptsAmong: async (ids) => {
    const rows = await select<AttemptRow>(run, 'delivery_attempts', attemptColumns, valuesIn(ids))
    return new Map(rows.map((row) => [row.id, row]))
  },
  commit: ({ intents, mayBegin, settlements }) =>
    inTransaction({ payload }, async (req) => {
      await settle(run, settlements, req)
      if (intents.length === 0 || !(await mayBegin(req))) {
        return new Set<string>()
      }
      return new Set(await insertNew(run, 'delivery_attempts', attemptColumns, intents, req))
    }),
  insertDeliveries: async (rows, req) => {
    await insertNew(run, 'deliveries', deliveryColumns, rows, req)
  },
  loadBatch: (id) =>
    select(
      run,
      'deliveries',
      deliveryColumns,
      'SELECT value FROM json_each((SELECT deliveries FROM delivery_batches ' +
        `WHERE id = (${valuesIn([id])})))`,
    ),
  loadDeliveries: (ids) => select(run, 'deliveries', deliveryColumns, valuesIn(ids)),
  putBatches: async (rows, req) => {
    // Its leases stay what they are.
    const opened = 'deliveries = excluded.deliveries, is_open = 1, next_at = excluded.next_at'
    await insertNew(run, 'delivery_batches', batchColumns, rows, req, `UPDATE SET ${opened}`)
  },
  tally: async (dissemination, since) => {
    // Once through the rows of the sending, whatever is asked of them.
    const rows = (await run(
      'SELECT state, count(*) AS "count", ' +
        `sum(state = 'accepted' AND settled_at > (${valuesIn([since])})) AS "recent" ` +
        `FROM deliveries WHERE dissemination = (${valuesIn([dissemination])}) GROUP BY state`,
    )) as { count: number; recent: number; state: DeliveryState }[]
    const counts: Tally['counts'] = {}
    rows.forEach(({ count, state }) => (counts[state] = count))
    return { accepted: rows.reduce((sum, { recent }) => sum + recent, 0), counts }
  },
  troubled: async (dissemination, states) =>
    (await run(
      'SELECT domain, state, reason, count(*) AS "count" FROM deliveries ' +
        `WHERE dissemination = (${valuesIn([dissemination])}) AND state IN (${valuesIn(states)}) ` +
        'GROUP BY domain, state, reason',
    )) as Troubled[],
})
