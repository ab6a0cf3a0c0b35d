import type { Payload } from 'payload'

import { insertOnce } from '../../database/index.js'
import { leaksSlug } from './collection.js'

const collection = leaksSlug

/** A release that names somebody; `identity` is empty where a release can no longer be read. */
export type LeakRow = {
  id: string
  identity: string
  /** ISO 8601, UTC. */
  openedAt: string
  /** Where in the release, as the gate names places. */
  places: string[]
  /** Which words exactly, by their place: what somebody has judged is not asked again. */
  spans: string[]
  publication: string
  reason: null | string
  release: string
  settledAt: null | string
  settledBy: null | string
  status: 'open' | 'settled'
}

/** Who closes a task when nobody is named any more; a person's word stays, the system's does not. */
export const system = 'system:gate'

const isIn = (spans: string[], rows: LeakRow[]): boolean => {
  const judged = new Set(rows.flatMap((row) => row.spans))
  return spans.every((span) => judged.has(span))
}

/**
 * Opens a task, unless there is one for this release and person that is open, or in which somebody
 * judged all these words; of any number of callers one does. Gives back the row that it made.
 */
export const openLeak = async (
  payload: Payload,
  leak: Omit<LeakRow, 'id'>,
): Promise<LeakRow | null> => {
  const { identity, release } = leak
  const { docs } = await payload.db.find<LeakRow>({
    collection,
    limit: 0,
    pagination: false,
    where: { and: [{ release: { equals: release } }, { identity: { equals: identity } }] },
  })
  const open = docs.find(({ status }) => status === 'open')
  if (open) {
    if (!isIn(leak.spans, [open])) {
      const { places, spans } = leak
      await payload.db.updateOne({
        id: open.id,
        collection,
        data: { places, spans },
        returning: false,
      })
    }
    return null
  }
  const judged = docs.filter(({ settledBy }) => settledBy !== system)
  if (judged.length > 0 && isIn(leak.spans, judged)) {
    return null
  }
  const row = { ...leak, id: `${release}~${identity}~n${docs.length + 1}` }
  return (await insertOnce({ collection, data: row, payload })) ? row : null
}

export const openLeaks = async (payload: Payload): Promise<LeakRow[]> => {
  const { docs } = await payload.db.find<LeakRow>({
    collection,
    limit: 0,
    pagination: false,
    sort: 'openedAt',
    where: { status: { equals: 'open' } },
  })
  return docs
}

export const settleLeak = async (
  payload: Payload,
  id: string,
  data: { reason: string; settledAt: string; settledBy: string },
): Promise<void> => {
  await payload.db.updateOne({
    id,
    collection,
    data: { ...data, status: 'settled' },
    returning: false,
  })
}
