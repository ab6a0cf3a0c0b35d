import type { Payload } from 'payload'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { migrateAlone, withClearConnect, withOneWriter } from 'payload-elchi'

import { migrations } from './migrations/index.js'

const isMongo = (url: string): boolean => /^mongodb(?:\+srv)?:\/\//.test(url)

/** An adapter with what `furnish` adds to it once it is made. */
const furnished = <T extends ReturnType<typeof mongooseAdapter | typeof sqliteAdapter>>(
  adapter: T,
  furnish: (database: ReturnType<T['init']>) => ReturnType<T['init']>,
) => ({
  ...adapter,
  init: (args: Parameters<T['init']>[0]) =>
    furnish(adapter.init(args as never) as ReturnType<T['init']>),
})

/**
 * How long a silent connection is waited for; by itself the driver waits for ever, and a sending
 * with it. Long enough for an index over a large collection; `socketTimeoutMS` in the address wins.
 */
const silenceMs = 300_000

const mongo = (url: string) =>
  furnished(
    mongooseAdapter({
      // A MongoDB-compatible server (FerretDB) lacks transactions and $lookup.
      ...(process.env.DATABASE_COMPATIBILITY === 'firestore' ? compatibilityOptions.firestore : {}),
      connectOptions: url.includes('socketTimeoutMS=') ? {} : { socketTimeoutMS: silenceMs },
      ensureIndexes: true,
      url,
    }),
    withClearConnect,
  )

const sqlite = (file: string) =>
  furnished(
    sqliteAdapter({
      client: { url: `file:${file}` },
      // Only `migrate:create` writes there; what runs at the start is imported.
      migrationDir: path.resolve(/* turbopackIgnore: true */ 'database/migrations'),
      push: false,
      transactionOptions: {},
      wal: true,
    }),
    (database) => {
      mkdirSync(path.dirname(file), { recursive: true })
      return withOneWriter(withClearConnect(database))
    },
  )

const sqliteFile = (): string =>
  path.resolve(
    /* turbopackIgnore: true */ (process.env.DATABASE_URL ?? '').slice('file:'.length) ||
      '.elchi/elchi.db',
  )

/** Brings an SQLite file to the newest schema, at every start; MongoDB needs none. */
export const migrateDatabase = async (payload: Payload): Promise<void> => {
  if (payload.db.packageName === '@payloadcms/db-sqlite') {
    await migrateAlone({ lock: `${sqliteFile()}.migrating`, migrations, payload })
  }
}

/** The database is none of the two kinds. Does not repeat the address: it may hold a password. */
class DatabaseURLError extends Error {
  readonly code = 'database-url'
  constructor() {
    super('DATABASE_URL begins with mongodb://, mongodb+srv:// or file:, or is not set.')
  }
}

/**
 * MongoDB where `DATABASE_URL` names one, otherwise an embedded SQLite file.
 *
 * @throws Error for any other scheme, without repeating the URL (it may hold a password).
 */
export const databaseFromEnvironment = () => {
  const url = process.env.DATABASE_URL ?? ''
  if (isMongo(url)) {
    return mongo(url)
  }
  if (url && !url.startsWith('file:')) {
    throw new DatabaseURLError()
  }
  return sqlite(sqliteFile())
}
