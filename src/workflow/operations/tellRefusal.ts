import type { Payload } from 'payload'

import type { ScheduleRow } from '../store/schedules.js'

import { requireDefinition } from '../definitions.js'
import { attemptId, claimAttempt } from '../effects/claim.js'
import { changeEffect } from '../effects/outbox.js'
import { addressOf, notify } from '../notices.js'
import { holdersOf } from '../staff.js'
import { partsOf } from '../store/parts.js'
import { changeSchedule, findSchedules } from '../store/schedules.js'
import { ownerNow } from './scheduleOwner.js'

const mail = async (payload: Payload, row: ScheduleRow): Promise<void> => {
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
}

const isUntold = async (payload: Payload, { id }: ScheduleRow): Promise<boolean> => {
  const [row] = await findSchedules({ payload }, { where: { id: { equals: id } } })
  return row?.status === 'refused' && !row.isTold
}

/**
 * Tells the owner of a refusal, or, when the owner is gone, those who could fire it instead. Of
 * several workers one does; a mail that could not be handed over is tried again.
 */
export const tellRefusal = async (payload: Payload, row: ScheduleRow): Promise<void> => {
  const id = `${row.id}!owner`
  const attempt = await claimAttempt(payload, {
    id,
    attempts: 0,
    effect: 'elchi.tell-owner',
    event: row.id,
  })
  if (attempt === null) {
    return
  }
  try {
    if (await isUntold(payload, row)) {
      await mail(payload, row)
      await changeSchedule({ payload }, row, { isTold: true })
    }
  } finally {
    await changeEffect({ payload }, attemptId(id, attempt), { status: 'done' })
  }
}
