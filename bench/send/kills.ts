import type { ChildProcess } from 'node:child_process'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Figure } from '../corpus/measure.js'
import type { Counts } from './store.js'

import { atMost } from '../corpus/measure.js'
import { messageOf, start, withSink } from './processes.js'
import { keepWorking } from './resume.js'
import { countDeliveries, environmentOf, openStore } from './store.js'

const workers = 3

/** How often a worker is killed, unless told otherwise. */
export const mostKills = 20
const connections = 10

type Outcome = { counts: Counts; killed: number; left: number; recipients: number; taken: number }

/** Which of the running workers is killed: one that got as far as sending, where there is one. */
const pick = (running: Set<ChildProcess>, sending: Set<ChildProcess>): ChildProcess | undefined => {
  const all = [...running].filter((child) => child.signalCode === null)
  const busy = all.filter((child) => sending.has(child))
  const among = busy.length > 0 ? busy : all
  return among[Math.floor(Math.random() * among.length)]
}

const sendAndKill = async (
  directory: string,
  recipients: number,
  kills: number,
): Promise<Outcome> =>
  withSink(async (url, sink) => {
    const env = { ...environmentOf(directory, url), SMTP_CONNECTIONS: String(connections) }
    const batches = 2 * workers
    await messageOf(start('prepareStore', [String(recipients), String(batches)], env), 'seconds')
    const running = new Set<ChildProcess>()
    const sending = new Set<ChildProcess>()
    let killed = 0
    let next = Math.random() * (recipients / kills)
    sink.send({ everySo: 10 })
    sink.on('message', ({ mails = 0 }: { mails?: number }) => {
      if (killed < kills && mails >= next) {
        const victim = pick(running, sending)
        victim?.kill('SIGKILL')
        killed += victim ? 1 : 0
        next = (killed + Math.random()) * (recipients / kills)
      }
    })
    const onStart = (worker: ChildProcess): void => {
      worker.on('message', (message) => message === 'sending' && sending.add(worker))
    }
    await Promise.all(
      Array.from({ length: workers }, () => keepWorking(env, () => false, running, onStart)),
    )
    sink.send('ask')
    const { recipients: reached, taken } = await messageOf<{ recipients: number; taken: number }>(
      sink,
      'taken',
    )
    Object.assign(process.env, env)
    const payload = await openStore()
    const { counts, left } = await countDeliveries(payload)
    await payload.destroy()
    return { counts, killed, left, recipients: reached, taken }
  })

/**
 * Sends with three workers of which one is killed again and again, at random, and counts what came
 * of it at the receiving end. A mail is lost that no server took and that nothing says so of.
 */
const measureKills = async (
  database: 'MongoDB' | 'SQLite',
  recipients: number,
  kills: number,
): Promise<Figure[]> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-kills-'))
  const begun = performance.now()
  try {
    const {
      counts,
      killed,
      left,
      recipients: reached,
      taken,
    } = await sendAndKill(directory, recipients, kills)
    const name = `${recipients.toLocaleString('en')} mails, ${killed} kills, ${database}`
    const told = counts.accepted + counts.unknown
    const inHand = killed * connections
    const seconds = Math.round((performance.now() - begun) / 1000)
    return [
      atMost(`${name}: lost`, Math.max(0, recipients - told) + left, 'mails', 0),
      atMost(
        `${name}: taken as sent and not received`,
        Math.max(0, counts.accepted - reached),
        'mails',
        0,
      ),
      atMost(`${name}: duplicates`, taken - reached, 'mails', 0),
      atMost(`${name}: unknown`, counts.unknown, 'mails', inHand),
      { name: `${name}: all of it`, goal: null, holds: null, unit: 's', value: seconds },
    ]
  } finally {
    await rm(directory, { force: true, recursive: true })
  }
}

export const onSqlite = (recipients: number, kills: number): Promise<Figure[]> =>
  measureKills('SQLite', recipients, kills)

type TestServer = { compatibility: string; stop: () => Promise<void>; uri: string }

/** On the MongoDB that `MONGODB_TEST_URI` names, or the one that the tests start. */
export const onMongo = async (recipients: number, kills: number): Promise<Figure[]> => {
  const { startMongo } = (await import(path.resolve('test/helpers/mongoServer.mjs'))) as {
    startMongo: () => Promise<null | TestServer>
  }
  const server = await startMongo()
  if (!server) {
    throw new Error('There is no MongoDB. Set MONGODB_TEST_URI, or build test/mongo-server.')
  }
  const url = new URL(server.uri)
  url.pathname = `/elchi_kills_${process.pid}`
  process.env.DATABASE_URL = url.toString()
  process.env.DATABASE_COMPATIBILITY = server.compatibility
  try {
    return await measureKills('MongoDB', recipients, kills)
  } finally {
    await server.stop()
  }
}
