import type { Actor, Blocker } from '../engine/index.js'
import type { ScheduleRow } from '../store/schedules.js'

import { optionsOf } from '../../plugin/options.js'
import { newRandomId } from '../../plugin/randomId.js'
import { contentOf } from '../content.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { actorKey, blocker, check, versionOf } from '../engine/index.js'
import { TransitionRefusedError } from '../errors.js'
import { adopt } from '../store/current.js'
import { findSchedules, insertSchedule } from '../store/schedules.js'
import { textBlockers } from '../textChecks.js'
import { askGuards, askSeats } from './guards.js'
import { requireMoment } from './moment.js'
import { requestOf, requireActor, requireDocument, type Target } from './request.js'
import { recordSchedule, type Schedule, visibleSchedule } from './schedules.js'

export type ScheduleArgs = {
  /** When to fire it: a moment to come, ISO 8601 or a Date. */
  at: Date | string
  comment?: null | string
  transition: string
} & Target

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
  const at = requireMoment(args.at, now)
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
  const wanted = { [transition]: definition.transitions[transition] }
  const input = { actor, doc, facts, req, subject }
  const fills = (await askSeats(input, wanted))[transition]
  const blockers = [
    ...check(definition, facts, { actor, comment, fills, hash, transition }),
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
  await recordSchedule(store, row, { actor: actorKey(actor), status: 'made' })
  const guards = await askGuards(input, wanted)
  return { schedule: visibleSchedule(row), wouldSay: guards[transition] ?? [] }
}
