import { optionsOf } from '../../plugin/options.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { actorKey, blocker } from '../engine/index.js'
import { SubjectNotFoundError, TransitionRefusedError } from '../errors.js'
import { changeSchedule, findSchedules, type ScheduleRow } from '../store/schedules.js'
import { requestOf, requireActor, requireDocument, type Target } from './request.js'
import { recordSchedule, type Schedule, visibleSchedule } from './schedules.js'

/**
 * Takes a schedule back, or clears a refused one away: its owner may, and whoever has a role of
 * the transition.
 *
 * @throws SubjectNotFoundError (404), TransitionRefusedError (403)
 */
export const cancelSchedule = async (
  args: { schedule: string } & Target,
): Promise<{ schedule: Schedule }> => {
  const { id, collection, payload } = args
  const definition = requireDefinition(payload, collection)
  const req = await requestOf(args)
  const actor = requireActor(args, req)
  await requireDocument(args, req)
  const store = { payload, req }
  const [row] = await findSchedules(store, {
    where: {
      and: [
        { id: { equals: args.schedule } },
        { subject: { equals: subjectOf(collection, id) } },
        { status: { in: ['refused', 'waiting'] } },
      ],
    },
  })
  if (!row) {
    throw new SubjectNotFoundError()
  }
  const roles = definition.transitions[row.transition]?.roles ?? []
  const isOwner = actor.kind === 'user' && row.owner.id === actor.id
  if (!isOwner && !roles.some((role) => actor.roles.includes(role))) {
    throw new TransitionRefusedError([
      blocker(
        'role',
        {
          en: `A schedule is cancelled by who made it, or by: ${roles.join(', ')}.`,
          ru: `План отменяет тот, кто его создал, или роли: ${roles.join(', ')}.`,
        },
        { roles: [...roles] },
      ),
    ])
  }
  const cancelled: ScheduleRow = { ...row, status: 'cancelled' }
  await changeSchedule(store, row, {
    settledAt: optionsOf(payload).clock().toISOString(),
    status: 'cancelled',
  })
  await recordSchedule(store, cancelled, { actor: actorKey(actor), status: 'cancelled' })
  return { schedule: visibleSchedule(cancelled) }
}
