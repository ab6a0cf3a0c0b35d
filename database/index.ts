import type { Payload } from 'payload'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrateAlone, withOneWriter } from 'payload-elchi'

import { migrations } from './migrations/index.js'

const isMongo = (url: string): boolean => /^mongodb(?:\+srv)?:\/\//.test(url)

const mongo = (url: string) =>
  mongooseAdapter({
    // A MongoDB-compatible server (FerretDB) lacks transactions and $lookup.
    ...(process.env.DATABASE_COMPATIBILITY === 'firestore' ? compatibilityOptions.firestore : {}),
    ensureIndexes: true,
    url,
  })

const sqlite = (file: string) => {
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    // Not new URL('migrations', import.meta.url): a bundler takes that for an asset.
    migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations'),
    push: false,
    transactionOptions: {},
    wal: true,
  })
  return {
    ...adapter,
    init: (args: Parameters<typeof adapter.init>[0]) => {
      mkdirSync(path.dirname(file), { recursive: true })
      return withOneWriter(adapter.init(args))
    },
  }
}

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
    throw new Error(
      'DATABASE_URL: expected mongodb://, mongodb+srv:// or file: (code database-url).',
    )
  }
  return sqlite(sqliteFile())
}
