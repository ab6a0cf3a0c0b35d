import { APIError } from 'payload'

import { MissingUniqueIndexError } from './uniqueIndexes.js'

/** The database did not answer at the start. Says nothing of its address, which may hold a password. */
export class DatabaseUnreachableError extends APIError {
  readonly code = 'database-unreachable'
  constructor() {
    super(
      'The database cannot be reached. Check DATABASE_URL, and that its server runs.',
      503,
      { code: 'database-unreachable' },
      true,
    )
  }
}

type Connects = { connect?: (...args: never[]) => Promise<void> | void }

/** Lets a database that cannot be reached fail the start with one clear error. */
export const withClearConnect = <T extends object>(database: T): T => {
  const db = database as Connects
  const { connect } = db
  if (connect) {
    db.connect = async (...args) => {
      try {
        await connect.apply(db, args)
      } catch (error) {
        // MongoDB cannot make a unique index over duplicates; the adapter reports that as this.
        throw error instanceof Error && /E11000|unique constraint/i.test(error.message)
          ? new MissingUniqueIndexError([])
          : new DatabaseUnreachableError()
      }
    }
  }
  return database
}
