import type { Payload } from 'payload'

import { optionsOf } from './options.js'

/**
 * Counts tries. Kept in memory: each process counts for itself, so that an attacker gains at most a
 * factor of the number of processes.
 */
export type Limiter = {
  /** Lets through so many in a window that begins with the first; refused ones do not count. */
  admits: (key: string, most: number) => boolean
  clear: (key: string) => void
  count: (key: string) => number
  /** Counts a failure, in a window that begins anew with each of them. */
  fail: (key: string) => void
  /** Takes one try back. */
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
  const tries = new Map<string, { count: number; until: number }>()
  const current = (key: string) => {
    const entry = tries.get(key)
    return entry && entry.until > clock() ? entry : undefined
  }
  const count = (key: string): number => current(key)?.count ?? 0
  const add = (key: string, until: number): void => {
    const entry = { count: count(key) + 1, until }
    // Re-inserted, so that the oldest key is the first to go.
    tries.delete(key)
    tries.set(key, entry)
    const [oldest] = tries.keys()
    if (tries.size > mostKeys && oldest !== undefined) {
      tries.delete(oldest)
    }
  }
  return {
    admits: (key, most) => {
      const isAdmitted = count(key) < most
      if (isAdmitted) {
        add(key, current(key)?.until ?? clock() + windowMs)
      }
      return isAdmitted
    },
    clear: (key) => void tries.delete(key),
    count,
    fail: (key) => add(key, clock() + windowMs),
    forgive: (key) => {
      const entry = current(key)
      if (entry) {
        tries.set(key, { ...entry, count: Math.max(0, entry.count - 1) })
      }
    },
  }
}

/** A limiter of each app of the process, by the app's own clock. */
export const appLimiter = (windowMs: number): ((payload: Payload) => Limiter) => {
  const made = new WeakMap<Payload, Limiter>()
  return (payload) => {
    const limiter =
      made.get(payload) ??
      createLimiter({ clock: () => optionsOf(payload).clock().getTime(), windowMs })
    made.set(payload, limiter)
    return limiter
  }
}
