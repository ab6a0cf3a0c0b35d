import type { Payload } from 'payload'

import { type Progress, readProgress } from './read.js'

/** However many people watch a sending, its mails are counted once in this time, in milliseconds. */
const keptMs = 1000

type Kept = { at: number; progress: Promise<Progress> }

const known = new WeakMap<Payload, Map<string, Kept>>()

/** How a sending stands now, or stood a second ago when somebody else just asked. */
export const sharedProgress = (payload: Payload, id: string): Promise<Progress> => {
  const now = performance.now()
  const kept = known.get(payload) ?? new Map<string, Kept>()
  known.set(payload, kept)
  for (const [each, { at }] of kept) {
    if (now - at >= keptMs) {
      kept.delete(each)
    }
  }
  const found = kept.get(id) ?? { at: now, progress: readProgress({ id, payload }) }
  kept.set(id, found)
  return found.progress
}
