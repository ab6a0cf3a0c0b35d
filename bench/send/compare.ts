import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Figure } from '../corpus/measure.js'

import { atLeast, atMost } from '../corpus/measure.js'
import { messageOf, start, withSink } from './processes.js'
import { environmentOf } from './store.js'

type Cost = { cpu: number; idle: number; peak: number; seconds: number }

const said = (name: string, value: number, unit: string): Figure => ({
  name,
  goal: null,
  holds: null,
  unit,
  value: Math.round(value * 100) / 100,
})

const bare = (recipients: number, dkim?: string): Promise<Cost> =>
  withSink((url) =>
    messageOf<Cost>(start('bare', [url, String(recipients), ...(dkim ? [dkim] : [])])),
  )

const ours = async (
  recipients: number,
  more: Record<string, string> = {},
): Promise<{ queueing: Cost; sending: Cost }> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-bench-'))
  try {
    return await withSink(async (url) => {
      const env = { ...environmentOf(directory, url), SMTP_CONNECTIONS: '10', ...more }
      const queueing = await messageOf<Cost>(start('prepareStore', [String(recipients)], env))
      return { queueing, sending: await messageOf<Cost>(start('worker', [], env), 'cpu') }
    })
  } finally {
    await rm(directory, { force: true, recursive: true })
  }
}

const mega = 1e6

/** The bare pool and the outbox, one after the other, with the same text on the same machine. */
export const compare = async (sizes: number[]): Promise<Figure[]> => {
  const figures: Figure[] = []
  const small = await ours(1000)
  for (const recipients of sizes) {
    const pool = await bare(Math.min(recipients, 20_000))
    const { queueing, sending } = await ours(recipients)
    const poolRate = Math.min(recipients, 20_000) / pool.seconds
    const rate = recipients / sending.seconds
    const name = `${recipients.toLocaleString('en')} mails`
    figures.push(
      said(`${name}: bare pool`, poolRate, 'mails/s'),
      said(
        `${name}: bare pool, CPU per 1,000`,
        (pool.cpu / Math.min(recipients, 20_000)) * 1000,
        's',
      ),
      said(`${name}: queueing`, recipients / queueing.seconds, 'rows/s'),
      said(`${name}: sending`, rate, 'mails/s'),
      said(`${name}: sending, CPU per 1,000`, (sending.cpu / recipients) * 1000, 's'),
      atLeast(`${name}: sending against the bare pool`, rate / poolRate, 'times', 4),
      atMost(
        `${name}: memory over the idle worker`,
        (sending.peak - sending.idle) / mega,
        'MB',
        100,
      ),
      atMost(
        `${name}: CPU per mail against 1,000 mails`,
        sending.cpu / recipients / (small.sending.cpu / 1000),
        'times',
        1.2,
      ),
    )
  }
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    publicKeyEncoding: { format: 'pem', type: 'spki' },
  })
  const [some = 0] = sizes
  const count = Math.min(some, 5000)
  const signed = await ours(count, {
    DKIM_DOMAIN: 'elchi.example',
    DKIM_KEY: privateKey,
    DKIM_SELECTOR: 'bench',
  })
  const dkim = JSON.stringify({ domainName: 'elchi.example', keySelector: 'bench', privateKey })
  const pool = await bare(count, dkim)
  figures.push(
    said('with DKIM (RSA-2048): bare pool', count / pool.seconds, 'mails/s'),
    said('with DKIM (RSA-2048): sending', count / signed.sending.seconds, 'mails/s'),
  )
  return figures
}
