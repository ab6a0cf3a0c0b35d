import type { Payload } from 'payload'

import type { Blocker } from '../engine/index.js'
import type { ScheduleRow } from '../store/schedules.js'

import { optionsOf } from '../../plugin/options.js'
import { blocker, transition as decide } from '../engine/index.js'
import { WorkflowError } from '../errors.js'
import { documentId } from '../store/documents.js'
import { partsOf } from '../store/parts.js'
import { changeSchedule, findSchedules } from '../store/schedules.js'
import { fire } from './fire.js'
import { ownerNow } from './scheduleOwner.js'
import { recordSchedule } from './schedules.js'
import { tellRefusal } from './tellRefusal.js'

const page = 100

const ownerGone = (): Blocker =>
  blocker('owner-gone', {
    en: 'Whoever scheduled this step has no account any more.',
    ru: 'У того, кто запланировал этот шаг, больше нет учётной записи.',
  })

const changed = (): Blocker =>
  blocker('content-changed', {
    en: 'The content is no longer what the step was scheduled for.',
    ru: 'Текст изменился с тех пор, как этот шаг запланировали.',
  })

/** Why it cannot be fired now; null when it was. Anything but a refusal is thrown. */
const attempt = async (payload: Payload, row: ScheduleRow): Promise<Blocker[] | null> => {
  const owner = await ownerNow(payload, row)
  if (!owner) {
    return [ownerGone()]
  }
  const { collection, document } = partsOf(row.subject)
  try {
    await fire(
      {
        id: documentId(payload, collection, document),
        ...(owner.actor.kind === 'system' ? { actor: owner.actor } : {}),
        collection,
        comment: row.comment,
        idempotencyKey: `schedule ${row.id.slice(-40)}`,
        payload,
        req: owner.req,
        transition: row.transition,
      },
      {
        decide,
        guard: ({ hash }) => Promise.resolve(hash === row.hash ? [] : [changed()]),
      },
    )
    return null
  } catch (error) {
    if (error instanceof WorkflowError && error.status !== 409) {
      return error.blockers
    }
    throw error
  }
}

const runOne = async (payload: Payload, row: ScheduleRow): Promise<void> => {
  const blockers = await attempt(payload, row)
  const status = blockers ? 'refused' : 'done'
  const settledAt = optionsOf(payload).clock().toISOString()
  // First the record: a crash in between leaves the step to be settled again, by its key once.
  await recordSchedule(
    { payload },
    { ...row, blockers, settledAt, status },
    { actor: 'system:timer', status },
  )
  await changeSchedule({ payload }, row, { blockers, settledAt, status })
}

const each = async (
  payload: Payload,
  rows: ScheduleRow[],
  work: (payload: Payload, row: ScheduleRow) => Promise<void>,
): Promise<void> => {
  for (const row of rows) {
    try {
      await work(payload, row)
    } catch (error) {
      payload.logger.warn({
        code: (error as { code?: string }).code ?? 'unexpected',
        msg: 'A scheduled step will be looked at again.',
        schedule: row.id,
      })
    }
  }
}

/**
 * Fires the schedules whose time has come, as their owners with the roles of today, and tells the
 * owners of those that something spoke against. Any number of workers may run it.
 */
export const runSchedules = async (payload: Payload): Promise<void> => {
  const now = optionsOf(payload).clock().toISOString()
  const due = await findSchedules(
    { payload },
    {
      limit: page,
      where: { and: [{ status: { equals: 'waiting' } }, { at: { less_than_equal: now } }] },
    },
  )
  await each(payload, due, runOne)
  const untold = await findSchedules(
    { payload },
    {
      limit: page,
      where: { and: [{ status: { equals: 'refused' } }, { isTold: { not_equals: true } }] },
    },
  )
  await each(payload, untold, tellRefusal)
}
