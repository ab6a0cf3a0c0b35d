import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Fails when the collections have a field that no migration brings: asks Payload for the next
 * migration and expects none.
 */
const folder = 'database/migrations'
const keep = mkdtempSync(path.join(tmpdir(), 'elchi-migrations-'))
cpSync(folder, keep, { recursive: true })
const before = readdirSync(folder).length

const { status } = spawnSync(
  process.execPath,
  ['scripts/create-migration.mjs', 'check', '--skip-empty'],
  {
    env: { ...process.env, DATABASE_URL: `file:${path.join(keep, 'check.db')}` },
    stdio: 'inherit',
  },
)
const added = readdirSync(folder).length - before

rmSync(folder, { recursive: true })
cpSync(keep, folder, {
  filter: (source) => !path.basename(source).startsWith('check.db'),
  recursive: true,
})
rmSync(keep, { recursive: true })

if (status !== 0 || added > 0) {
  console.error('The SQLite migrations are behind the collections: npm run migrate:create -- NAME')
  process.exit(1)
}
