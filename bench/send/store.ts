import type { Payload } from 'payload'

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'

import { createKeyRing } from '../../src/keys/index.js'

/** A key ring that stays with its store; made once, whole. */
const keysIn = (directory: string): string => {
  const file = path.join(directory, 'keys')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, createKeyRing(), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

/** The environment of a store in a folder: SQLite there, unless DATABASE_URL names a MongoDB. */
export const environmentOf = (directory: string, smtp: string): Record<string, string> => {
  mkdirSync(directory, { recursive: true })
  const database = process.env.DATABASE_URL ?? ''
  return {
    DATABASE_URL: database.startsWith('mongodb')
      ? database
      : `file:${path.join(path.resolve(directory), 'elchi.db')}`,
    ELCHI_ANCHOR: path.join(path.resolve(directory), 'anchors.jsonl'),
    ELCHI_JOURNALS: path.join(path.resolve(directory), 'journals'),
    ELCHI_KEYS: keysIn(directory),
    MAIL_FROM: 'Elchi <dispatch@elchi.example>',
    PAYLOAD_SECRET: 'of a store that benchmarks send from',
    SMTP_URL: smtp,
  }
}

/** Opens the app on the store that the environment names. */
export const openStore = async (): Promise<Payload> => {
  // Only now: the config reads the environment when it is imported.
  const { default: config } = await import('../../payload.config.js')
  const payload = await getPayload({ config })
  payload.logger.level = 'error'
  return payload
}

export type Counts = Record<'accepted' | 'deferred' | 'rejected' | 'skipped' | 'unknown', number>

/** How the deliveries of the store stand, and how many are still to be made. */
export const countDeliveries = async (
  payload: Payload,
): Promise<{ counts: Counts; left: number }> => {
  const count = async (state: string): Promise<number> =>
    (await payload.db.count({ collection: 'deliveries', where: { state: { equals: state } } }))
      .totalDocs
  const [accepted, deferred, rejected, skipped, unknown, queued] = await Promise.all(
    ['accepted', 'deferred', 'rejected', 'skipped', 'unknown', 'queued'].map(count),
  )
  return {
    counts: {
      accepted: accepted ?? 0,
      deferred: deferred ?? 0,
      rejected: rejected ?? 0,
      skipped: skipped ?? 0,
      unknown: unknown ?? 0,
    },
    left: (queued ?? 0) + (deferred ?? 0),
  }
}

/** Whether every sending of the store has ended. */
export const isSettled = async (payload: Payload): Promise<boolean> =>
  (await payload.db.findOne({
    collection: 'disseminations',
    where: { settledAt: { exists: false } },
  })) === null
