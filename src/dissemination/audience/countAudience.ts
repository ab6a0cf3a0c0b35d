import { createHash } from 'node:crypto'

import type { DeliveryRow } from '../outbox/types.js'
import type { AudienceCount, AudienceGroup } from './types.js'

/**
 * What the lists gave so far. Someone who left one list may still be on another, so those who are
 * skipped wait for the last list.
 */
export type Seen = {
  filtered: number
  queued: Map<string, { language: null | string; list: string }>
  repeated: number
  skipped: Map<string, DeliveryRow>
  total: number
}

export const nothingSeen = (): Seen => ({
  filtered: 0,
  queued: new Map(),
  repeated: 0,
  skipped: new Map(),
  total: 0,
})

const groupsOf = ({ queued, skipped }: Seen): AudienceGroup[] => {
  const groups = new Map<string, AudienceGroup>()
  const add = (list: string, language: null | string, reason: null | string): void => {
    const key = JSON.stringify([list, language, reason])
    const known = groups.get(key)
    groups.set(key, { count: (known?.count ?? 0) + 1, language: language ?? '', list, reason })
  }
  queued.forEach(({ language, list }) => add(list, language, null))
  skipped.forEach(({ language, list, reason }) => add(list, language, reason))
  return [...groups.values()]
}

/** The counts of a frozen audience, by reason and by list and language. */
export const countOf = (seen: Seen): AudienceCount => {
  const { filtered, queued, repeated, skipped, total } = seen
  const reasons: Record<string, number> = repeated > 0 ? { duplicate: repeated } : {}
  for (const { reason } of skipped.values()) {
    reasons[reason ?? ''] = (reasons[reason ?? ''] ?? 0) + 1
  }
  return {
    filtered,
    groups: groupsOf(seen),
    queued: queued.size,
    root: createHash('sha256')
      .update([...queued.keys()].sort().join('\n'))
      .digest('hex'),
    skipped: reasons,
    total,
  }
}

/** `opted-out` as the audit log takes it: `skippedOptedOut`. */
export const named = (skipped: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(skipped).map(([reason, count]) => [
      `skipped-${reason}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      count,
    ]),
  )
