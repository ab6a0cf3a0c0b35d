import type { Actor, Blocker } from '../engine/index.js'
import type { ScheduleRow } from '../store/schedules.js'

import { optionsOf } from '../../plugin/options.js'
import { newRandomId } from '../../plugin/randomId.js'
import { contentOf } from '../content.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { actorKey, blocker, check, versionOf } from '../engine/index.js'
import { BadRequestError, TransitionRefusedError } from '../errors.js'
import { adopt } from '../store/current.js'
import { findSchedules, insertSchedule } from '../store/schedules.js'
import { textBlockers } from '../textChecks.js'
import { askGuards } from './guards.js'
import { requestOf, requireActor, requireDocument, type Target } from './request.js'
import { auditSchedule, type Schedule, visibleSchedule } from './schedules.js'

export type ScheduleArgs = {
  /** When to fire it: a moment to come, ISO 8601 or a Date. */
  at: Date | string
  comment?: null | string
  transition: string
} & Target

const longestMs = 2 * 365 * 86_400_000

const requireTime = (at: Date | string, now: Date): string => {
  const time = new Date(at)
  const wait = time.getTime() - now.getTime()
  if (!(wait > 0 && wait <= longestMs)) {
    throw new BadRequestError('time-invalid', {
      en: 'Name a moment to come, within two years, such as 2027-01-31T09:00:00Z.',
      ru: 'Укажите будущий момент в пределах двух лет, например 2027-01-31T09:00:00Z.',
    })
  }
  return time.toISOString()
}

const ownerOf = (actor: Actor): ScheduleRow['owner'] =>
  actor.kind === 'user'
    ? { id: actor.id, collection: actor.collection, kind: 'user' }
    : { id: actor.name, kind: 'system' }

const alreadyScheduled = ({ at, id }: ScheduleRow): Blocker =>
  blocker(
    'already-scheduled',
    {
      en: 'This step is scheduled already. Cancel that first.',
      ru: 'Этот шаг уже запланирован. Сначала отмените прежний план.',
    },
    { at, schedule: id },
  )

/**
 * Sets a transition for later. It has to be open to the actor now by the engine's own rules; it is
 * bound to the content as it is now, and everything is checked again when its time comes.
 *
 * @returns the schedule, and what the guards would say against it at this moment
 * @throws TransitionRefusedError (403, 422), BadRequestError (400), SubjectNotFoundError (404)
 */
export const schedule = async (
  args: ScheduleArgs,
): Promise<{ schedule: Schedule; wouldSay: Blocker[] }> => {
  const { id, collection, comment = null, payload, transition } = args
  const newest = requireDefinition(payload, collection)
  const req = await requestOf(args)
  const actor = requireActor(args, req)
  const now = optionsOf(payload).clock()
  const at = requireTime(args.at, now)
  const doc = await requireDocument(args, req)
  const store = { payload, req }
  const subject = subjectOf(collection, id)
  const { facts } = await adopt(store, newest, String(id))
  const definition = versionOf(newest, facts)
  const { hash } = await contentOf({ definition, doc, req })
  const [other] = await findSchedules(store, {
    where: {
      and: [
        { subject: { equals: subject } },
        { transition: { equals: transition } },
        { status: { equals: 'waiting' } },
      ],
    },
  })
  const blockers = [
    ...check(definition, facts, { actor, comment, hash, transition }),
    ...(other ? [alreadyScheduled(other)] : []),
    ...(await textBlockers({ payload, req, text: comment })),
  ]
  if (blockers.length > 0) {
    throw new TransitionRefusedError(blockers)
  }
  const row: ScheduleRow = {
    id: `${subject}@${newRandomId()}`,
    at,
    blockers: null,
    comment,
    hash,
    isTold: false,
    madeAt: now.toISOString(),
    owner: ownerOf(actor),
    settledAt: null,
    status: 'waiting',
    subject,
    transition,
  }
  await insertSchedule(store, row)
  await auditSchedule(store, row, { actor: actorKey(actor), status: 'made' })
  const wanted = { [transition]: definition.transitions[transition] }
  const guards = await askGuards({ actor, doc, facts, req, subject }, wanted)
  return { schedule: visibleSchedule(row), wouldSay: guards[transition] ?? [] }
}
