import type { Where } from 'payload'

import type { Actor, Blocker } from '../engine/index.js'
import type { Store } from './events.js'

import { insertOnce } from '../../database/index.js'

const collection = 'workflow-schedules'

/** `refused`: its time came, and something spoke against it. */
export type ScheduleStatus = 'cancelled' | 'done' | 'refused' | 'waiting'

export type ScheduleRow = {
  at: string
  blockers: Blocker[] | null
  comment: null | string
  /** SHA-256 of the content that it was set for. */
  hash: null | string
  id: string
  /** Whether the owner has been told of a refusal. */
  isTold: boolean | null
  madeAt: string
  owner: Pick<Actor, 'kind'> & { collection?: string; id: string }
  settledAt: null | string
  status: ScheduleStatus
  subject: string
  transition: string
}

export const insertSchedule = async (
  { payload, req }: Store,
  data: ScheduleRow,
): Promise<boolean> => insertOnce({ collection, data, payload, req })

export const findSchedules = async (
  { payload, req }: Store,
  query: { limit?: number; sort?: string; where: Where },
): Promise<ScheduleRow[]> => {
  const { docs } = await payload.db.find<ScheduleRow>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: 'at',
    ...query,
  })
  return docs
}

/** Changes a schedule unless it has left the state that the caller saw. */
export const changeSchedule = async (
  { payload, req }: Store,
  { id, status }: Pick<ScheduleRow, 'id' | 'status'>,
  data: Partial<ScheduleRow>,
): Promise<void> => {
  await payload.db.updateOne({
    collection,
    data,
    req,
    where: { and: [{ id: { equals: id } }, { status: { equals: status } }] },
  })
}
