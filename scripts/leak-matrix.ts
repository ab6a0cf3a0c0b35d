import type { DestinationStream } from 'pino'

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { reopened } from '../test/access/matrix/reopened.js'
import { runMatrix } from '../test/access/matrix/run.js'
import { canariesOf, sweep } from '../test/access/matrix/sweep.js'
import { boot } from '../test/helpers/boot.js'

const usage = `usage: leak-matrix [-- --json] [--collections a,b] [--reopen NAME]
names of leaks to reopen: ${Object.keys(reopened).join(', ')}`

const { values } = parseArgs({
  options: {
    collections: { type: 'string' },
    json: { type: 'boolean' },
    reopen: { type: 'string' },
  },
})

const leak = values.reopen === undefined ? undefined : reopened[values.reopen]
if (values.reopen !== undefined && !leak) {
  console.error(usage)
  process.exit(2)
}

// Payload refuses some malformed hops twice, once in a promise that nobody awaits. A server
// survives that, and so does this.
process.on('unhandledRejection', () => undefined)

const files = mkdtempSync(path.join(tmpdir(), 'elchi-matrix-'))
process.env.ELCHI_FILES = files

let log = ''
const destination: DestinationStream = {
  write: (line) => {
    log += line
  },
}

const app = await boot({
  change: leak?.change,
  logger: { destination, options: { level: 'trace' } },
})
const collections = leak ? [leak.collection] : values.collections?.split(',')
const { world, ...report } = await runMatrix(app, { collections })

const database = path.dirname(app.environment.DATABASE_URL?.replace('file:', '') ?? '')
const hits = [
  ...(await sweep(canariesOf(world, 'sealed'), { folders: [database, files], texts: {} })),
  ...(await sweep(canariesOf(world, 'all'), { folders: [], texts: { log } })),
]
await app.close()
await rm(files, { force: true, recursive: true })

const found = [
  ...report.found,
  ...hits.map(({ canary, place }) => ({
    field: canary,
    role: 'whoever has the bytes',
    surface: place,
  })),
]
for (const { field, role, surface } of found.slice(0, 100)) {
  console.log(`LEAK: ${field} to ${role} by ${surface}`)
}
console.log(
  `${report.cases} cases: ${report.roles.length} readers, ${report.surfaces.length} surfaces; ` +
    `${report.seen} values shown to those who may see them; ${found.length} leaks.`,
)
const { cases, roles, surfaces } = report
console.log(
  values.json
    ? JSON.stringify({ cases, leaks: found.length, surfaces: surfaces.length, roles: roles.length })
    : `Surfaces: ${surfaces.join(', ')}.`,
)
process.exit(found.length === 0 ? 0 : 1)
