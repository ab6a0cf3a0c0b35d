import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes the next SQLite migration, and makes what Payload generates fit this project's modules:
 * types are imported as types, relative imports name their extension.
 */
const folder = 'database/migrations'
const [name = 'change', ...options] = process.argv.slice(2)

const { status } = spawnSync(
  process.execPath,
  ['scripts/payload.mjs', 'migrate:create', name, ...options],
  { stdio: 'inherit' },
)
if (status !== 0) {
  process.exit(status ?? 1)
}
for (const file of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
  const place = path.join(folder, file)
  const text = readFileSync(place, 'utf8')
    .replace(
      /^import \{ (MigrateUpArgs, MigrateDownArgs), sql \}/m,
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    .replace(/from '(\.\/[^'.]+)'/g, "from '$1.js'")
  writeFileSync(place, text)
}
