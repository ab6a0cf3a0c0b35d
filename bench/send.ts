import { parseArgs } from 'node:util'

import type { Figure } from './corpus/measure.js'
import type { Counts } from './send/store.js'

import { compare } from './send/compare.js'
import { measureKills } from './send/kills.js'
import { sendFromStore } from './send/resume.js'

export type SendResult = { deliveries?: Counts; figures: Figure[]; isDone: boolean }

const usage =
  'usage: bench -- send [--recipients N] [--speed | --kills] [--smtp URL --dir DIR [--workers K]] [--json]'

/** With a MongoDB of the tests at hand, on that, too. */
const killed = async (recipients: number): Promise<Figure[]> => [
  ...(await measureKills('SQLite', recipients)),
  ...(process.env.MONGODB_TEST_URI ? await measureKills('MongoDB', recipients) : []),
]

/**
 * Compares with the bare pool (`--speed` alone) and kills workers (`--kills` alone), or with `--smtp`
 * and `--dir` sends and goes on where it was.
 */
export const send = async (flags: string[]): Promise<SendResult> => {
  const { values } = parseArgs({
    args: flags,
    options: {
      dir: { type: 'string' },
      json: { type: 'boolean' },
      kills: { type: 'boolean' },
      recipients: { type: 'string' },
      smtp: { type: 'string' },
      speed: { type: 'boolean' },
      workers: { type: 'string' },
    },
  })
  const recipients = Number(values.recipients ?? 20_000)
  const workers = Number(values.workers ?? 1)
  const isWhole = (value: number): boolean => Number.isInteger(value) && value > 0
  if (!isWhole(recipients) || !isWhole(workers) || Boolean(values.smtp) !== Boolean(values.dir)) {
    throw new Error(usage)
  }
  if (!values.smtp || !values.dir) {
    const sizes = values.recipients ? [recipients] : [20_000, 100_000]
    const compared = values.kills ? [] : await compare(sizes)
    const figures = values.speed
      ? []
      : await killed(values.kills && values.recipients ? recipients : 10_000)
    return { figures: [...compared, ...figures], isDone: true }
  }
  const begun = performance.now()
  const { deliveries, isDone } = await sendFromStore({
    directory: values.dir,
    recipients,
    smtp: values.smtp,
    workers,
  })
  const seconds = Math.round((performance.now() - begun) / 10) / 100
  return {
    deliveries,
    figures: [{ name: 'this run', goal: null, holds: null, unit: 's', value: seconds }],
    isDone,
  }
}
