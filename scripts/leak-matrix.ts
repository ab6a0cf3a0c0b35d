import type { DestinationStream } from 'pino'

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { blindIn } from '../test/access/matrix/blind.js'
import { bytesOf } from '../test/access/matrix/bytes.js'
import { reopened } from '../test/access/matrix/reopened.js'
import { runMatrix } from '../test/access/matrix/run.js'
import { canariesOf, sweep } from '../test/access/matrix/sweep.js'
import { openWeb } from '../test/access/matrix/web/open.js'
import { builtLack } from '../test/browser/helpers/built.js'
import { boot } from '../test/helpers/boot.js'
import { startMongo } from '../test/helpers/mongoServer.mjs'

const usage = `usage: leak-matrix [-- --json] [--collections a,b] [--database sqlite|mongodb] [--reopen NAME] [--without-web]
names of leaks to reopen: ${Object.keys(reopened).join(', ')}`

const { values } = parseArgs({
  options: {
    collections: { type: 'string' },
    database: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean' },
    reopen: { type: 'string' },
    'without-web': { type: 'boolean' },
  },
})

const { database } = values
const leak = values.reopen === undefined ? undefined : reopened[values.reopen]
if ((values.reopen !== undefined && !leak) || (database !== 'sqlite' && database !== 'mongodb')) {
  console.error(usage)
  process.exit(2)
}

// Changes of the app itself are not in the build.
const lack = values['without-web'] || leak?.change ? 'not asked for' : builtLack()
if (lack) {
  console.error(`Pages, server functions, GraphQL and the site are left out: ${lack}.`)
}

// Payload refuses some malformed hops twice, once in a promise that nobody awaits. A server
// survives that, and so does this.
process.on('unhandledRejection', () => undefined)

const files = mkdtempSync(path.join(tmpdir(), 'elchi-matrix-'))
process.env.ELCHI_FILES = files

const mongo = database === 'mongodb' ? await startMongo() : null
if (mongo) {
  process.env.MONGODB_TEST_URI = mongo.uri
  process.env.DATABASE_COMPATIBILITY = mongo.compatibility
}

let log = ''
const destination: DestinationStream = {
  write: (line) => {
    log += line
  },
}

const app = await boot({
  change: leak?.change,
  database,
  logger: { destination, options: { level: 'trace' } },
})
const web = lack ? undefined : await openWeb(app)
const collections = leak ? [leak.collection] : values.collections?.split(',')
const { world, ...report } = await runMatrix(app, { after: leak?.after, collections, web })

const { folders, texts } = await bytesOf(app)
const hits = [
  ...(await sweep(canariesOf(world, 'sealed'), { folders: [...folders, files], texts })),
  ...(await sweep(canariesOf(world, 'all'), {
    folders: [],
    texts: { log },
  })),
]
await web?.stop()
await app.close()
await rm(files, { force: true, recursive: true })

const isWhole = !collections
await mongo?.stop()

const found = [
  ...report.found,
  ...hits.map(({ canary, place }) => ({
    field: canary,
    role: 'whoever has the bytes',
    surface: place,
  })),
]
const blind = isWhole ? blindIn(report, Boolean(web)) : []
for (const { field, role, surface } of found.slice(0, 200)) {
  console.log(`LEAK: ${field} to ${role} by ${surface}`)
}
for (const surface of blind) {
  console.log(`BLIND: ${surface} showed nothing to anyone`)
}
const { cases, surfaces } = report
const shown = Object.values(report.seen).reduce((sum, n) => sum + n, 0)
console.log(
  `${cases} cases on ${database}: ${report.roles.length} readers, ${surfaces.length} surfaces; ` +
    `${shown} values shown to those who may see them; ${found.length} leaks.`,
)
console.log(
  values.json
    ? JSON.stringify({
        cases,
        leaks: found.length,
        surfaces: surfaces.length,
        roles: report.roles.length,
      })
    : `Surfaces: ${surfaces.join(', ')}.`,
)
process.exit(found.length + blind.length === 0 ? 0 : 1)
