import type { Payload } from 'payload'

import { type Progress, readProgress } from './read.js'

/** How long what was read is good for, at least, in milliseconds. */
const shortestMs = 1000

/** Of its time a process counts no more than this part, however long a sending is. */
const share = 1 / 20

type Kept = { progress: Promise<Progress>; until: number }

const known = new WeakMap<Payload, Map<string, Kept>>()

const read = (payload: Payload, id: string): Kept => {
  const begun = performance.now()
  const kept: Kept = { progress: readProgress({ id, payload }), until: Infinity }
  const ended = (): void => {
    const now = performance.now()
    kept.until = now + Math.max(shortestMs, (now - begun) / share)
  }
  kept.progress.then(ended, () => (kept.until = 0))
  return kept
}

/**
 * How a sending stands now, or stood a moment ago when somebody else asked: however many people watch
 * it, its mails are counted once.
 */
export const sharedProgress = (payload: Payload, id: string): Promise<Progress> => {
  const all = known.get(payload) ?? new Map<string, Kept>()
  known.set(payload, all)
  for (const [each, { until }] of all) {
    if (until <= performance.now()) {
      all.delete(each)
    }
  }
  const kept = all.get(id) ?? read(payload, id)
  all.set(id, kept)
  return kept.progress
}
