import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Figure } from '../corpus/measure.js'

import { atLeast, atMost } from '../corpus/measure.js'
import { messageOf, start, withSink } from './processes.js'
import { environmentOf } from './store.js'

type Cost = { cpu: number; idle: number; peak: number; seconds: number }

/** What one mail cost, and how long it was on the wire. */
type Costs = { cpu: number; octets: number; seconds: number }

const said = (name: string, value: number, unit: string): Figure => ({
  name,
  goal: null,
  holds: null,
  unit,
  value: Math.round(value * 100) / 100,
})

const perMail = ({ cpu, seconds }: Cost, octets: number, mails: number): Costs => ({
  cpu: cpu / mails,
  octets: octets / mails,
  seconds: seconds / mails,
})

/** The size of the mails that a sink took, all together. */
const octetsOf = async (sink: Parameters<typeof messageOf>[0]): Promise<number> => {
  sink.send('ask')
  return (await messageOf<{ octets: number }>(sink, 'taken')).octets
}

const bare = (mails: number, dkim?: string): Promise<Costs> =>
  withSink(async (url, sink) => {
    const pool = start('bare', [url, String(mails), ...(dkim ? [dkim] : [])])
    return perMail(await messageOf<Cost>(pool), await octetsOf(sink), mails)
  })

const ours = async (mails: number, more: Record<string, string> = {}) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-bench-'))
  try {
    return await withSink(async (url, sink) => {
      const env = { ...environmentOf(directory, url), SMTP_CONNECTIONS: '10', ...more }
      const queueing = await messageOf<Cost>(start('prepareStore', [String(mails)], env))
      const cost = await messageOf<Cost>(start('worker', [], env), 'cpu')
      return {
        memory: cost.peak - cost.idle,
        queueing: queueing.seconds / mails,
        sending: perMail(cost, await octetsOf(sink), mails),
      }
    })
  } finally {
    await rm(directory, { force: true, recursive: true })
  }
}

/** More would only take longer: the pool keeps nothing, each mail costs what the last one did. */
const mostBare = 10_000

/** The pool before the outbox and after it, as other programs use the machine, too. */
const sideBySide = async (mails: number, more?: Record<string, string>, dkim?: string) => {
  const before = await bare(Math.min(mails, mostBare), dkim)
  const own = await ours(mails, more)
  const after = await bare(Math.min(mails, mostBare), dkim)
  const pool: Costs = {
    cpu: (before.cpu + after.cpu) / 2,
    octets: before.octets,
    seconds: (before.seconds + after.seconds) / 2,
  }
  return { own, pool }
}

const comparison = (
  name: string,
  { own: { sending }, pool }: Awaited<ReturnType<typeof sideBySide>>,
  goal: null | number,
): Figure[] => {
  const times = pool.seconds / sending.seconds
  const against = `${name}: sending against the bare pool`
  return [
    said(`${name}: bare pool`, 1 / pool.seconds, 'mails/s'),
    said(`${name}: bare pool, CPU per 1,000`, pool.cpu * 1000, 's'),
    said(`${name}: bare pool, size of a mail`, pool.octets, 'octets'),
    said(`${name}: sending`, 1 / sending.seconds, 'mails/s'),
    said(`${name}: sending, CPU per 1,000`, sending.cpu * 1000, 's'),
    said(`${name}: sending, size of a mail`, sending.octets, 'octets'),
    goal === null ? said(against, times, 'times') : atLeast(against, times, 'times', goal),
    said(`${name}: sending against the bare pool, by CPU`, pool.cpu / sending.cpu, 'times'),
  ]
}

const mega = 1e6

const withDkim = async (mails: number): Promise<Figure[]> => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    publicKeyEncoding: { format: 'pem', type: 'spki' },
  })
  const pair = await sideBySide(
    mails,
    { DKIM_DOMAIN: 'elchi.example', DKIM_KEY: privateKey, DKIM_SELECTOR: 'bench' },
    JSON.stringify({ domainName: 'elchi.example', keySelector: 'bench', privateKey }),
  )
  return comparison(`${mails.toLocaleString('en')} mails with DKIM (RSA-2048)`, pair, null)
}

/** The bare pool and the outbox in turns, with the same mail on the same machine. */
export const compare = async (sizes: number[]): Promise<Figure[]> => {
  const figures: Figure[] = []
  const small = await ours(1000)
  for (const mails of sizes) {
    const pair = await sideBySide(mails)
    const { memory, queueing, sending } = pair.own
    const name = `${mails.toLocaleString('en')} mails`
    figures.push(
      said(`${name}: queueing`, 1 / queueing, 'rows/s'),
      ...comparison(name, pair, 4),
      atMost(`${name}: memory over the idle worker`, memory / mega, 'MB', 100),
      atMost(
        `${name}: CPU per mail against 1,000 mails`,
        sending.cpu / small.sending.cpu,
        'times',
        1.2,
      ),
    )
  }
  return [...figures, ...(await withDkim(Math.min(sizes[0] ?? 0, 5000)))]
}
