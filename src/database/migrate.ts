import type { Payload } from 'payload'

import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'

type Migration = {
  down: (args: never) => Promise<void>
  name: string
  up: (args: never) => Promise<void>
}

const staleAfterMs = 120_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const isStale = async (lock: string): Promise<boolean> => {
  const found = await stat(lock).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > staleAfterMs
}

const acquire = async (lock: string): Promise<void> => {
  await mkdir(path.dirname(lock), { recursive: true })
  for (;;) {
    try {
      await (await open(lock, 'wx')).close()
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error
      }
      if (await isStale(lock)) {
        await rm(lock, { force: true })
      }
      await pause(50)
    }
  }
}

/**
 * Runs the committed migrations, one process at a time; the others wait and find nothing to do.
 * Payload's own `prodMigrations` takes no lock and runs in production only.
 *
 * @param args.lock a file that only the migrating process holds, beside the database
 */
export const migrateAlone = async (args: {
  lock: string
  migrations: Migration[]
  payload: Payload
}): Promise<void> => {
  await acquire(args.lock)
  try {
    await args.payload.db.migrate({ migrations: args.migrations as never })
  } finally {
    await rm(args.lock, { force: true })
  }
}
