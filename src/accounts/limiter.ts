/**
 * Counts failures in a window that slides with each of them. Kept in memory: each process counts
 * for itself, so that an attacker gains at most a factor of the number of processes.
 */
export type Limiter = {
  clear: (key: string) => void
  count: (key: string) => number
  fail: (key: string) => void
  /** Takes one failure back. */
  forgive: (key: string) => void
}

const mostKeys = 10_000

export const createLimiter = ({
  clock,
  windowMs,
}: {
  clock: () => number
  windowMs: number
}): Limiter => {
  const failures = new Map<string, { count: number; until: number }>()
  const current = (key: string) => {
    const entry = failures.get(key)
    return entry && entry.until > clock() ? entry : undefined
  }
  return {
    clear: (key) => void failures.delete(key),
    count: (key) => current(key)?.count ?? 0,
    fail: (key) => {
      const count = (current(key)?.count ?? 0) + 1
      // Re-inserted, so that the oldest key is the first to go.
      failures.delete(key)
      failures.set(key, { count, until: clock() + windowMs })
      const [oldest] = failures.keys()
      if (failures.size > mostKeys && oldest !== undefined) {
        failures.delete(oldest)
      }
    },
    forgive: (key) => {
      const entry = current(key)
      if (entry) {
        failures.set(key, { ...entry, count: Math.max(0, entry.count - 1) })
      }
    },
  }
}

const freeFailures = 5
const longestDelayMs = 8000

/** How long the next attempt on an account waits after so many failures. Never a refusal. */
export const delayAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestDelayMs, 500 * 2 ** (failures - freeFailures))
