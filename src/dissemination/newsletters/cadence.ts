import { Cron } from 'croner'

/** When an issue is due: a moment, and what the clock on the wall shows then. */
export type Occurrence = {
  /** ISO 8601, UTC. */
  at: string
  /** `YYYYMMDD-HHMM` in the time zone: an hour that comes twice is one occurrence. */
  wall: string
}

const second = 1000

const cronOf = (cadence: string, timeZone: string): Cron =>
  new Cron(cadence, { mode: '5-part', paused: true, timezone: timeZone })

/** Whether a cadence can be read: five fields of cron, no seconds. */
export const isCadence = (cadence: string): boolean => {
  try {
    return cronOf(cadence, 'UTC').nextRun() !== null
  } catch {
    return false
  }
}

/** What the clock on the wall shows at a moment, as `Occurrence.wall`. */
export const wallOf = (at: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    month: '2-digit',
    timeZone,
    year: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}${part('month')}${part('day')}-${part('hour')}${part('minute')}`
}

/**
 * The latest occurrence after a moment, up to now, or null. Of several that were missed it is the
 * last: one issue makes up for them.
 */
export const latestDue = (args: {
  after: Date
  cadence: string
  now: Date
  timeZone: string
}): null | Occurrence => {
  const { after, cadence, now, timeZone } = args
  // A run at the very moment counts as one that is still to come.
  const [latest] = cronOf(cadence, timeZone).previousRuns(1, new Date(now.getTime() + second))
  return latest && latest > after && latest <= now
    ? { at: latest.toISOString(), wall: wallOf(latest, timeZone) }
    : null
}

/** When the next issues are due; ISO 8601, UTC. */
export const nextDue = (cadence: string, timeZone: string, now: Date, count = 3): string[] =>
  cronOf(cadence, timeZone)
    .nextRuns(count, now)
    .map((at) => at.toISOString())
