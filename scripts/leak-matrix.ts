import type { DestinationStream } from 'pino'

import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { blindIn } from '../test/access/matrix/blind.js'
import { bytesOf } from '../test/access/matrix/bytes.js'
import { prove } from '../test/access/matrix/prove.js'
import { reopened, withLeaks } from '../test/access/matrix/reopened.js'
import { runMatrix, settle } from '../test/access/matrix/run.js'
import { canariesOf, sweep } from '../test/access/matrix/sweep.js'
import { openWeb } from '../test/access/matrix/web/open.js'
import { lookForPartner } from '../test/access/partner/run.js'
import { boot } from '../test/helpers/boot.js'
import { startMongo } from '../test/helpers/mongoServer.mjs'
import { builtLack } from './built.mjs'

const usage = `usage: leak-matrix [-- --json] [--collections a,b] [--database sqlite|mongodb] [--minutes N] [--without-web]
       leak-matrix -- --reopen NAME|all [--json]
       leak-matrix -- --partner [--json]
names of leaks to reopen: ${Object.keys(reopened).join(', ')}`

const { values } = parseArgs({
  options: {
    collections: { type: 'string' },
    database: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean' },
    minutes: { type: 'string' },
    partner: { type: 'boolean' },
    reopen: { type: 'string' },
    'without-web': { type: 'boolean' },
  },
})

const { database } = values
const every = values.reopen === 'all' ? Object.keys(reopened) : [values.reopen ?? '']
const names = every.filter((name) => reopened[name])
const minutes = Number(values.minutes ?? Infinity)
if (
  (values.reopen !== undefined && names.length === 0) ||
  (database !== 'sqlite' && database !== 'mongodb') ||
  !(minutes > 0)
) {
  console.error(usage)
  process.exit(2)
}

const lack = values['without-web'] ? 'not asked for' : builtLack()
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
  change: names.length > 0 ? withLeaks(names) : undefined,
  database,
  logger: { destination, options: { level: 'trace' } },
})
const web = lack ? undefined : await openWeb(app)
const settled = await settle(app)

const stop = async (code: number): Promise<never> => {
  await web?.stop()
  await app.close()
  await rm(files, { force: true, recursive: true })
  await mongo?.stop()
  process.exit(code)
}

if (names.length > 0) {
  const { cases, proofs, roles, surfaces } = await prove(settled, names, web)
  for (const { leaks, missed, name } of proofs) {
    leaks.forEach((leak) => console.log(`LEAK: ${leak}`))
    console.log(
      `${name}: ${leaks.length} leaks found${missed.map((each) => `, none by ${each}`).join('')}.`,
    )
  }
  const leaks = proofs.reduce((sum, proof) => sum + proof.leaks.length, 0)
  const reopenedLeaks = proofs.map((proof) => ({ ...proof, leaks: proof.leaks.length }))
  console.log(JSON.stringify({ cases, leaks, surfaces, roles, reopened: reopenedLeaks }))
  await stop(leaks > 0 ? 1 : 0)
}

const lookAtPartner = async () => {
  const told = await lookForPartner({ ...settled.world, web }, [...settled.readings.keys()])
  for (const { field, role, surface } of told.found) {
    console.log(`LEAK: ${field} to ${role} by ${surface}`)
  }
  if (told.blind) {
    console.log('BLIND: whose a document is was not seen by those who may know it')
  }
  for (const { leaks, missed, name } of told.proofs) {
    console.log(`Put back: ${name}: seen by ${leaks.length} answers.`)
    missed.forEach((surface) => console.log(`BLIND: ${name} was not seen by ${surface}`))
  }
  console.log(
    `${told.cases} answers in each of two worlds; ${told.found.length} tell whose a document is.`,
  )
  const missed = told.proofs.reduce((sum, proof) => sum + proof.missed.length, 0)
  return {
    cases: told.cases,
    faults: told.found.length + Number(told.blind) + missed,
    reopened: told.proofs.map((proof) => ({ ...proof, leaks: proof.leaks.length })),
  }
}

if (values.partner) {
  const { cases, faults, reopened: putBack } = await lookAtPartner()
  console.log(JSON.stringify({ cases, leaks: faults, reopened: putBack }))
  await stop(faults > 0 ? 1 : 0)
}

const collections = values.collections?.split(',')
const report = await runMatrix(settled, {
  collections,
  progress: (reader, cases, leaks) => console.error(`${reader}: ${cases} cases, ${leaks} leaks`),
  until: Date.now() + minutes * 60_000,
  web,
})

const { folders, texts } = await bytesOf(app)
const hits = [
  ...(await sweep(canariesOf(settled.world, 'sealed'), { folders: [...folders, files], texts })),
  ...(await sweep(canariesOf(settled.world, 'all'), {
    folders: [],
    texts: { log, 'output of the web server': web?.log() ?? '' },
  })),
]

const found = [
  ...report.found,
  ...hits.map(({ canary, place }) => ({
    field: canary,
    role: 'whoever has the bytes',
    surface: place,
  })),
]
const { surfaces, unasked } = report
const isWhole = !collections && unasked.length === 0
const blind = isWhole ? blindIn(report, Boolean(web)) : []
for (const { field, role, surface } of found.slice(0, 200)) {
  console.log(`LEAK: ${field} to ${role} by ${surface}`)
}
for (const surface of blind) {
  console.log(`BLIND: ${surface} showed nothing to anyone`)
}
if (unasked.length > 0) {
  console.log(`No time for ${unasked.length} collections: ${unasked.join(', ')}.`)
}
const { cases } = report
const leaks = found.length
const shown = Object.values(report.seen).reduce((sum, n) => sum + n, 0)
console.log(
  `${cases} cases on ${database}: ${report.roles.length} readers, ${surfaces.length} surfaces; ` +
    `${shown} values shown to those who may see them; ${leaks} leaks.`,
)
console.log(
  values.json
    ? JSON.stringify({
        cases,
        leaks,
        surfaces: surfaces.length,
        roles: report.roles.length,
      })
    : `Surfaces: ${surfaces.join(', ')}.`,
)
await stop(leaks + blind.length === 0 ? 0 : 1)
