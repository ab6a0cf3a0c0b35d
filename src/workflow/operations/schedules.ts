import type { PayloadRequest } from 'payload'

import type { ActorKey } from '../engine/index.js'
import type { ScheduleRow } from '../store/schedules.js'
import type { Target } from './request.js'

import { appendAudit } from '../../audit/index.js'
import { tell } from '../news.js'
import { findSchedules } from '../store/schedules.js'

/** A schedule as readers of the document see it. */
export type Schedule = Pick<
  ScheduleRow,
  'at' | 'blockers' | 'comment' | 'id' | 'madeAt' | 'owner' | 'status' | 'transition'
>

export const visibleSchedule = (row: ScheduleRow): Schedule => {
  const { id, at, blockers, comment, madeAt, owner, status, transition } = row
  return { id, at, blockers, comment, madeAt, owner, status, transition }
}

/** What waits for its time, and what was refused since, of one document. */
export const schedulesOf = async (
  args: { payload: Target['payload']; req: PayloadRequest },
  subject: string,
): Promise<Schedule[]> => {
  const rows = await findSchedules(args, {
    limit: 20,
    sort: '-at',
    where: {
      and: [{ subject: { equals: subject } }, { status: { in: ['refused', 'waiting'] } }],
    },
  })
  return rows.map(visibleSchedule)
}

/** Puts a schedule's fate into the audit log and tells the app, once. */
export const recordSchedule = async (
  store: { payload: Target['payload']; req?: Partial<PayloadRequest> },
  row: ScheduleRow,
  what: { actor: ActorKey; status: 'cancelled' | 'done' | 'made' | 'refused' },
): Promise<void> => {
  const written = await appendAudit({
    ...store,
    entries: [
      {
        actor: what.actor,
        data: { at: row.at, transition: row.transition },
        kind: `workflow.schedule-${what.status}`,
        source: `${row.id}:${what.status}`,
        subject: row.subject,
      },
    ],
  })
  if (written === 0) {
    return
  }
  await tell(store, {
    actor: what.actor,
    schedule: visibleSchedule(row),
    subject: row.subject,
    type: `schedule-${what.status}`,
  })
}
