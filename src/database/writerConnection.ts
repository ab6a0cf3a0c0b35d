import type { Client, Config, InStatement, Transaction, TransactionMode } from '@libsql/client'

type Connected = {
  client: Client
  clientConfig: Config
  connect?: (...args: never[]) => Promise<void>
}

const hasEnded = (error: unknown): boolean =>
  error instanceof Error && /no transaction is active/i.test(error.message)

/**
 * Takes the write lock. libsql leaves a BEGIN that finds the file locked unfinished until it is
 * collected as garbage, and no COMMIT succeeds on a connection with such a statement. So the lock is
 * tried first in a way that leaves nothing behind; who loses it again in between loses the
 * connection, too.
 */
const begin = async (writer: Client, ended: (isSound: boolean) => void): Promise<void> => {
  await writer.executeMultiple('BEGIN IMMEDIATE')
  try {
    await writer.execute('BEGIN IMMEDIATE')
  } catch (error) {
    ended(false)
    throw error
  }
}

/** A transaction on a connection that stays: what drizzle asks of libsql's own. */
const transactionOn = async (writer: Client, ended: (isSound: boolean) => void) => {
  await begin(writer, ended)
  let isOpen = true
  let isSound = true
  const commit = async (): Promise<void> => {
    try {
      await writer.execute('COMMIT')
    } catch (error) {
      // The transaction may be open still: drizzle rolls it back next. What stopped the COMMIT, such
      // as a statement that is not finished, would stop the next one on this connection, too.
      isSound = false
      throw error
    }
    isOpen = false
    ended(true)
  }
  const rollback = async (): Promise<void> => {
    isOpen = false
    try {
      await writer.execute('ROLLBACK')
      ended(isSound)
    } catch (error) {
      ended(isSound && hasEnded(error))
      if (!hasEnded(error)) {
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
    commit,
    execute: (statement: InStatement) => writer.execute(statement),
    executeMultiple: (sql: string) => writer.executeMultiple(sql),
    rollback,
  } as unknown as Transaction
}

/** What is deleted is overwritten; SQLite would leave it in the file. Holds for one connection. */
const overwrite = (client: Client) => client.execute('PRAGMA secure_delete = ON')

const newWriter = async (createClient: (config: Config) => Client, config: Config) => {
  const writer = createClient(config)
  await overwrite(writer)
  return writer
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
    await overwrite(client)
    let writer: Client | undefined
    let isTaken = false
    client.transaction = async (mode?: TransactionMode) => {
      if (isTaken) {
        const transaction = await own(mode ?? 'write')
        // libsql gave its connection away and opens another one.
        await overwrite(client)
        return transaction
      }
      isTaken = true
      try {
        writer ??= await newWriter(createClient, db.clientConfig)
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
