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
  publication: string
  reason: null | string
  release: string
  settledAt: null | string
  settledBy: null | string
  status: 'open' | 'settled'
}

/** The row that says how far the register was looked up. */
const mark = 'register'

/** The revision of the register that all releases were compared with; -1 before the first time. */
export const comparedRevision = async (payload: Payload): Promise<number> => {
  const row = await payload.db.findOne<{ id: string; revision?: number }>({
    collection,
    where: { id: { equals: mark } },
  })
  return row?.revision ?? -1
}

export const markCompared = async (payload: Payload, revision: number): Promise<void> => {
  const data = { id: mark, revision, status: 'settled' }
  if (!(await insertOnce({ collection, data, payload }))) {
    await payload.db.updateOne({ id: mark, collection, data: { revision }, returning: false })
  }
}

/** Who closes a task when nobody is named any more; a person's word stays, the system's does not. */
export const system = 'system:gate'

/** Opens a task, unless there is one for this release and person, open or settled by somebody. */
export const openLeak = async (payload: Payload, row: LeakRow): Promise<boolean> => {
  const standing = await payload.db.findOne({
    collection,
    where: {
      and: [
        { release: { equals: row.release } },
        { identity: { equals: row.identity } },
        { or: [{ status: { equals: 'open' } }, { settledBy: { not_equals: system } }] },
      ],
    },
  })
  return standing ? false : insertOnce({ collection, data: row, payload })
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
