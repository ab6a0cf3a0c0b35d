import { APIError } from 'payload'

type Transaction = unknown

type Session = { db: Transaction; reject: () => Promise<void>; resolve: () => Promise<void> }

/** The part of Payload's SQLite adapter that one writer at a time needs. */
export type SqliteLike = {
  drizzle: {
    transaction: (run: (tx: Transaction) => Promise<void>) => Promise<void>
  }
  initializing?: Promise<void>
  sessions: Record<string, Session | undefined>
}

const busyWait = { attempts: 60, firstMs: 5, longestMs: 500 }

/** SQLite stayed locked by another process for longer than a caller should wait. */
export class DatabaseBusyError extends APIError {
  readonly code = 'database-busy'
  constructor() {
    super('The database is busy. Nothing was changed; try again in a moment.', 503, {
      code: 'database-busy',
    })
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (/SQLITE_BUSY|database is locked/i.test(error.message) || isBusy(error.cause))

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Opens a transaction and resolves once it holds SQLite's write lock, retrying while another
 * process holds it. Payload's own version drops an error of the final COMMIT; this one reports it,
 * since a row that was never stored must not be followed by a mail.
 *
 * @throws DatabaseBusyError after about 25 seconds without the lock.
 */
export const openTransaction = async (db: SqliteLike, id: string): Promise<void> => {
  await db.initializing
  for (let attempt = 0; attempt < busyWait.attempts; attempt += 1) {
    try {
      db.sessions[id] = await beginOnce(db)
      return
    } catch (error) {
      if (!isBusy(error)) {
        throw error
      }
      const wait = Math.min(busyWait.firstMs * 2 ** attempt, busyWait.longestMs)
      await pause(wait * (0.5 + Math.random() / 2))
    }
  }
  throw new DatabaseBusyError()
}

class RolledBack extends Error {}

const beginOnce = (db: SqliteLike): Promise<Session> =>
  new Promise((opened, failed) => {
    const done: Promise<void> = db.drizzle
      .transaction(
        (tx) =>
          new Promise<void>((commit, rollback) => {
            opened({
              db: tx,
              reject: async () => {
                rollback(new RolledBack())
                await done.catch(() => undefined)
              },
              resolve: () => {
                commit()
                return done
              },
            })
          }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) {
          failed(error as Error)
          throw isBusy(error) ? new DatabaseBusyError() : error
        }
      })
    done.catch(() => undefined)
  })
