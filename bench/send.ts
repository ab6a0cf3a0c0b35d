import { parseArgs } from 'node:util'

import type { Figure } from './corpus/measure.js'
import type { Counts } from './send/store.js'

import { compare } from './send/compare.js'
import { mostKills, onMongo, onSqlite } from './send/kills.js'
import { sendFromStore } from './send/resume.js'

export type SendResult = { deliveries?: Counts; figures: Figure[]; isDone: boolean }

const usage =
  'usage: bench -- send [--recipients N] [--speed | --kills [--times N] [--database sqlite|mongodb]] ' +
  '[--smtp URL --dir DIR [--workers K]] [--json]'

/** On the database that is named; without one on both, where a MongoDB of the tests is at hand. */
const killed = async (
  recipients: number,
  times: number,
  database: string | undefined,
): Promise<Figure[]> => [
  ...(database === 'mongodb' ? [] : await onSqlite(recipients, times)),
  ...(database === 'mongodb' || (!database && process.env.MONGODB_TEST_URI)
    ? await onMongo(recipients, times)
    : []),
]

/**
 * Compares with the bare pool (`--speed` alone) and kills workers (`--kills` alone), or with `--smtp`
 * and `--dir` sends and goes on where it was.
 */
export const send = async (flags: string[]): Promise<SendResult> => {
  const { values } = parseArgs({
    args: flags,
    options: {
      database: { type: 'string' },
      dir: { type: 'string' },
      json: { type: 'boolean' },
      kills: { type: 'boolean' },
      recipients: { type: 'string' },
      smtp: { type: 'string' },
      speed: { type: 'boolean' },
      times: { type: 'string' },
      workers: { type: 'string' },
    },
  })
  const recipients = Number(values.recipients ?? 20_000)
  const workers = Number(values.workers ?? 1)
  const times = Number(values.times ?? mostKills)
  const isWhole = (value: number): boolean => Number.isInteger(value) && value > 0
  const isOne = [undefined, 'mongodb', 'sqlite'].includes(values.database)
  const isRead = [recipients, times, workers].every(isWhole) && isOne
  if (!isRead || Boolean(values.smtp) !== Boolean(values.dir)) {
    throw new Error(usage)
  }
  if (!values.smtp || !values.dir) {
    const sizes = values.recipients ? [recipients] : [20_000, 100_000]
    const compared = values.kills ? [] : await compare(sizes)
    const figures = values.speed
      ? []
      : await killed(
          values.kills && values.recipients ? recipients : 10_000,
          times,
          values.database,
        )
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
