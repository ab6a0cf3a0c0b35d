import type { Payload, PayloadRequest } from 'payload'

import type { Actor, Blocker } from '../engine/index.js'
import type { ScheduleRow } from '../store/schedules.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf, systemActor } from '../actor.js'
import { requireDefinition } from '../definitions.js'
import { blocker, transition as decide } from '../engine/index.js'
import { WorkflowError } from '../errors.js'
import { addressOf, notify } from '../notices.js'
import { type Account, holdersOf } from '../staff.js'
import { documentId } from '../store/documents.js'
import { partsOf } from '../store/parts.js'
import { changeSchedule, findSchedules } from '../store/schedules.js'
import { fire } from './fire.js'
import { recordSchedule } from './schedules.js'

const page = 100

type Owner = { actor: Actor; req: Partial<PayloadRequest>; staff: null | Account }

/** The owner as he is now: with the roles that he has today, or gone. */
const ownerNow = async (payload: Payload, { owner }: ScheduleRow): Promise<null | Owner> => {
  if (owner.kind === 'system') {
    return { actor: systemActor(owner.id), req: {}, staff: null }
  }
  const collection = owner.collection ?? optionsOf(payload).users
  const user = await payload.findByID({
    id: documentId(payload, collection, owner.id),
    collection: asSlug(collection),
    depth: 0,
    disableErrors: true,
    // The clock has no user; what follows is judged as the owner.
    overrideAccess: true,
  })
  const req = { user: user ? { ...user, collection } : null } as unknown as PayloadRequest
  const actor = actorOf(req)
  return actor && { actor, req, staff: user as unknown as Account }
}

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
  await changeSchedule({ payload }, row, { blockers, settledAt, status })
  await recordSchedule(
    { payload },
    { ...row, blockers, settledAt, status },
    { actor: 'system:timer', status },
  )
}

/** Tells the owner of a refusal, or, when the owner is gone, those who could fire it instead. */
const tell = async (payload: Payload, row: ScheduleRow): Promise<void> => {
  const { collection, document } = partsOf(row.subject)
  const owner = await ownerNow(payload, row)
  const roles = requireDefinition(payload, collection).transitions[row.transition]?.roles ?? []
  const people = owner?.staff ? [owner.staff] : await holdersOf(payload, roles)
  await notify(payload, people, {
    link: addressOf(payload, collection, document),
    subject: { en: 'A scheduled step was not taken', ru: 'Запланированный шаг не выполнен' },
    text: {
      en: 'The time of a scheduled step came, and something spoke against it. The document says what, and what to do.',
      ru: 'Время запланированного шага наступило, но что-то этому помешало. Причины и что делать указаны в документе.',
    },
  })
  await changeSchedule({ payload }, row, { isTold: true })
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
  await each(payload, untold, tell)
}
