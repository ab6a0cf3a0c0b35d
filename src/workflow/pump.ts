import type { Payload } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { runEffects } from './effects/runEffects.js'
import { runAutomatic } from './operations/automatic.js'
import { runSchedules } from './operations/runSchedules.js'
import { adopt, currentOf } from './store/current.js'
import { documentId, exists } from './store/documents.js'
import { findSubjects, type SubjectRow } from './store/subjects.js'

const page = 500

const subjectsAfter = (payload: Payload, id: string): Promise<SubjectRow[]> =>
  findSubjects({ payload }, { limit: page, sort: 'id', where: { id: { greater_than: id } } })

/** Subjects whose projection is behind their events: the next event of each is asked for by id. */
const behind = async (payload: Payload, positions: SubjectRow[]): Promise<string[]> => {
  const next = positions.map(({ id, sequence }) => `${id}#${sequence + 1}`)
  const { docs } = await payload.db.find<{ subject: string }>({
    collection: 'workflow-events',
    limit: 0,
    pagination: false,
    select: { subject: true },
    where: { id: { in: next } },
  })
  return docs.map(({ subject }) => subject)
}

const withoutEvents = async (payload: Payload, positions: SubjectRow[]): Promise<void> => {
  for (const { collection, document, sequence } of positions) {
    const definition = optionsOf(payload).workflows.find((each) => each.collection === collection)
    const id = documentId(payload, collection, document)
    if (definition && sequence === 0 && (await exists({ payload }, collection, id))) {
      await adopt({ payload }, definition, document)
    }
  }
}

/**
 * Brings projections, audit entries and effects up to the events, whatever a crash left undone, and
 * runs the effects that are due. It may run anywhere, any time, any number of times.
 */
export const pump = async (payload: Payload): Promise<void> => {
  for (let last = ''; ;) {
    const positions = await subjectsAfter(payload, last)
    for (const subject of await behind(payload, positions)) {
      await currentOf({ payload }, subject)
    }
    await withoutEvents(payload, positions)
    const end = positions.at(-1)
    if (!end || positions.length < page) {
      break
    }
    last = end.id
  }
  await keepTime(payload)
}

/**
 * What falls due with time: effects, scheduled transitions, automatic ones. For the worker, every
 * few seconds; any number of processes may run it.
 */
export const keepTime = async (payload: Payload): Promise<void> => {
  await runSchedules(payload)
  await runAutomatic(payload)
  await runEffects(payload)
}
