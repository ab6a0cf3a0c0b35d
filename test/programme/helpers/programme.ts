import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Passwords, SeedResult, StaffKey } from '../../../seed/index.js'
import type { Database, TestApp } from '../../helpers/boot.js'

import { seedProgramme, staffKeys } from '../../../seed/index.js'
import { boot } from '../../helpers/boot.js'

export type Programme = {
  /** Calls the REST API as a member of staff, or as a visitor. */
  as: (
    who: 'visitor' | StaffKey,
    method: string,
    path: string,
    body?: unknown,
  ) => ReturnType<TestApp['rest']>
  seed: SeedResult
} & TestApp

// Collections read it once, when the first app of the process is put together.
const files = mkdtempSync(path.join(tmpdir(), 'elchi-files-'))
process.env.ELCHI_FILES = files

const newPasswords = (): Passwords =>
  Object.fromEntries(
    staffKeys.map((key) => [key, randomBytes(18).toString('base64url')]),
  ) as Passwords

/** The reference app with its seed, on a fresh database. */
export const startProgramme = async (database: Database): Promise<Programme> => {
  const app = await boot({ database })
  const passwords = newPasswords()
  const seed = await seedProgramme({ passwords, payload: app.payload })
  const tokens = new Map<string, string>()
  const tokenOf = async (who: StaffKey): Promise<string> => {
    const known = tokens.get(who)
    if (known) {
      return known
    }
    const token = await app.login(seed.staff[who].email, passwords[who])
    tokens.set(who, token)
    return token
  }
  return {
    ...app,
    as: async (who, method, path, body) =>
      app.rest(method, path, {
        body,
        token: who === 'visitor' ? undefined : await tokenOf(who),
      }),
    close: async () => {
      await app.close()
      await rm(files, { force: true, recursive: true })
    },
    seed,
  }
}

/** How many documents there are, whoever may read them. */
export const countOf = async (app: TestApp, collection: string): Promise<number> =>
  (await app.payload.count({ collection, overrideAccess: true })).totalDocs
