import { randomUUID } from 'node:crypto'

import { DatabaseBusyError, openTransaction, type SqliteLike } from './transactions.js'
import { withWriterConnection } from './writerConnection.js'

type Release = () => void

/** First come, first served; resolves with the function that lets the next one in. */
const createQueue = (longestWaitMs: number) => {
  let tail: Promise<void> = Promise.resolve()
  return (): Promise<Release> => {
    const turn = tail
    let release: Release = () => undefined
    tail = new Promise<void>((resolve) => {
      release = resolve
    })
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new DatabaseBusyError())
        void turn.then(release)
      }, longestWaitMs)
      void turn.then(() => {
        clearTimeout(timer)
        resolve(release)
      })
    })
  }
}

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type WriteArgs = { req?: { transactionID?: number | Promise<number | string> | string } }
type Write = (args: WriteArgs) => Promise<unknown>
type Adapter = SqliteLike & {
  beginTransaction: () => Promise<null | number | string>
  commitTransaction: (id: number | Promise<number | string> | string) => Promise<void>
  rollbackTransaction: (id: number | Promise<number | string> | string) => Promise<void>
} & Record<(typeof writes)[number], Write>

/**
 * Lets one write operation of this process at a time touch SQLite, so that parallel requests wait
 * for each other instead of failing with SQLITE_BUSY, and gives every write outside a transaction a
 * transaction of its own. Other processes are waited for by retrying BEGIN.
 */
export const withOneWriter = <T extends object>(database: T, longestWaitMs = 30_000): T => {
  const db = database as unknown as Adapter
  const enter = createQueue(longestWaitMs)
  const held = new Map<number | string, Release>()

  const leave = (id: number | string): void => {
    held.get(id)?.()
    held.delete(id)
  }

  db.beginTransaction = async () => {
    const release = await enter()
    const id = randomUUID()
    try {
      await openTransaction(db, id)
    } catch (error) {
      release()
      throw error
    }
    held.set(id, release)
    return id
  }

  const end =
    (how: 'reject' | 'resolve') =>
    async (incoming: number | Promise<number | string> | string): Promise<void> => {
      const id = await incoming
      const session = db.sessions[id]
      delete db.sessions[id]
      try {
        await session?.[how]()
      } finally {
        leave(id)
      }
    }
  db.commitTransaction = end('resolve')
  db.rollbackTransaction = end('reject')

  for (const name of writes) {
    const original = db[name]
    db[name] = async (args) => {
      const current = await args.req?.transactionID
      if (current && db.sessions[current]) {
        return original.call(db, args)
      }
      const transactionID = await db.beginTransaction()
      try {
        const result = await original.call(db, {
          ...args,
          req: { ...args.req, transactionID: transactionID ?? undefined },
        })
        await db.commitTransaction(transactionID ?? '')
        return result
      } catch (error) {
        await db.rollbackTransaction(transactionID ?? '')
        throw error
      }
    }
  }
  return withWriterConnection(database)
}
