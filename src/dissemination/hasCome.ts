/** Clocks of machines differ, and are set right; by no more than this, in milliseconds. */
const mostDriftMs = 3_600_000

/** The latest moment that anything can wait for that waits for `longestMs` at most. */
export const latestWait = (now: Date, longestMs: number): Date =>
  new Date(now.getTime() + longestMs + mostDriftMs)

/**
 * Whether a moment that something waits for has come. One that lies further ahead than any wait was
 * noted by a clock that was wrong: it counts as come, or the wait would last for as long as that
 * clock was ahead.
 *
 * @param longestMs the longest that anything of its kind waits, in milliseconds
 */
export const hasCome = (at: Date | null | string, now: Date, longestMs: number): boolean => {
  const moment = at ? new Date(at) : now
  return moment <= now || moment > latestWait(now, longestMs)
}
