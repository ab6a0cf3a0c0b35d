import type { Payload, PayloadRequest } from 'payload'

type Row = Record<string, null | number | string>

type Adapter = {
  drizzle: unknown
  execute: (args: { db: unknown; raw: string }) => Promise<{ rows: Row[] }>
  packageName: string
  sessions: Record<string, { db: unknown } | undefined>
}

/** Runs one statement in the request's transaction, or outside any. */
export type RunSql = (statement: string, req?: Partial<PayloadRequest>) => Promise<Row[]>

/**
 * SQL for the store files that write many rows at once; null on other databases. Values go in as
 * `jsonRows`, never as text of the statement.
 */
export const sqliteOf = (payload: Payload): null | RunSql => {
  const db = payload.db as unknown as Adapter
  if (db.packageName !== '@payloadcms/db-sqlite') {
    return null
  }
  return async (statement, req) => {
    const transaction = await req?.transactionID
    const session = transaction ? db.sessions[transaction] : undefined
    return (await db.execute({ db: session?.db ?? db.drizzle, raw: statement })).rows
  }
}

/** `json_each` over rows, as a table expression; the literal can hold any text. */
export const jsonRows = (rows: unknown[]): string =>
  `json_each('${JSON.stringify(rows).replaceAll("'", "''")}')`
