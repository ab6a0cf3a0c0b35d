import type { Payload } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { createLimiter, type Limiter } from './limiter.js'

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
