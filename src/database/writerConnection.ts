import type { Client, Config, InStatement, Transaction, TransactionMode } from '@libsql/client'

type Connected = {
  client: Client
  clientConfig: Config
  connect?: (...args: never[]) => Promise<void>
}

const hasEnded = (error: unknown): boolean =>
  error instanceof Error && /no transaction is active/i.test(error.message)

/** A transaction on a connection that stays: what drizzle asks of libsql's own. */
const transactionOn = async (writer: Client, ended: (isSound: boolean) => void) => {
  await writer.execute('BEGIN IMMEDIATE')
  let isOpen = true
  const end = async (statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    try {
      await writer.execute(statement)
      isOpen = false
      ended(true)
    } catch (error) {
      // A COMMIT that fails may leave the transaction open: drizzle rolls it back next.
      if (statement === 'ROLLBACK') {
        isOpen = false
        ended(hasEnded(error))
      }
      if (!(statement === 'ROLLBACK' && hasEnded(error))) {
        throw error
      }
    }
  }
  return {
    batch: (statements: InStatement[]) =>
      Promise.all(statements.map((each) => writer.execute(each))),
    close: () => undefined,
    get closed() {
      return !isOpen
    },
    commit: () => end('COMMIT'),
    execute: (statement: InStatement) => writer.execute(statement),
    executeMultiple: (sql: string) => writer.executeMultiple(sql),
    rollback: () => end('ROLLBACK'),
  } as unknown as Transaction
}

/**
 * Keeps one connection for all transactions of this process. libsql opens a new one after each, and
 * SQLite cannot give a file's handle back while another connection has it open: after some ten
 * thousand transactions the process could open nothing more.
 */
export const withWriterConnection = <T extends object>(database: T): T => {
  const db = database as unknown as Connected
  const connect = db.connect
  if (!connect) {
    return database
  }
  db.connect = async (...args) => {
    await connect.apply(db, args)
    const { createClient } = await import('@libsql/client')
    const { client } = db
    const own = client.transaction.bind(client)
    let writer: Client | undefined
    let isTaken = false
    client.transaction = async (mode?: TransactionMode) => {
      if (isTaken) {
        return own(mode ?? 'write')
      }
      isTaken = true
      writer ??= createClient(db.clientConfig)
      try {
        return await transactionOn(writer, (isSound) => {
          isTaken = false
          if (!isSound) {
            writer?.close()
            writer = undefined
          }
        })
      } catch (error) {
        isTaken = false
        throw error
      }
    }
  }
  return database
}
