import type { Payload } from 'payload'

import type { Lack } from '../core/types.js'
import type { Caller, Cause } from './openTask.js'

import { optionsOf } from '../../plugin/options.js'
import { concernedBy } from '../concerned.js'
import { lackOf } from '../core/covers.js'
import { useOf } from '../guards.js'
import { monitorsOf, reportsFrom, sourcesOf } from '../sources.js'
import { isStanding, openTask } from './openTask.js'

const causeOf = (lack: Lack): Cause =>
  lack === 'withdrawn' || lack === 'expired' ? lack : 'narrowed'

/**
 * Walks forward from reports to everything that was made of them, and opens a task for each
 * publication that stands released although the consent no longer covers it. Running it again opens
 * nothing twice. Returns how many were opened.
 */
export const openConsentTasks = async (caller: Caller, reports: string[]): Promise<number> => {
  const { payload } = caller
  const now = optionsOf(payload).clock()
  let opened = 0
  for (const source of await sourcesOf(caller, reports)) {
    for (const { publication, releases, sendings } of await concernedBy(payload, [source.id])) {
      const lacks = releases
        .filter(isStanding)
        .map((release) => ({ ...release, lack: lackOf(source.consent, useOf(release.tlp), now) }))
        .filter(({ lack }) => lack !== null)
      const [first] = lacks
      if (first?.lack) {
        const task = {
          cause: causeOf(first.lack),
          publication,
          released: lacks.map(({ id }) => id),
          report: source.id,
          sendings,
        }
        const isNew = await openTask(caller, task, source.consent)
        opened += isNew ? 1 : 0
      }
    }
  }
  return opened
}

const ended = async (payload: Payload, collection: string, path: string): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection,
    limit: 0,
    pagination: false,
    where: { [path]: { less_than_equal: optionsOf(payload).clock().toISOString() } },
  })
  return docs.map(({ id }) => String(id))
}

/**
 * Looks for consents that ran out since, of the people in reports and of monitors. The worker calls
 * it; any process may, any time.
 */
export const openTasksOfEndedConsents = async (payload: Payload): Promise<number> => {
  const monitors = monitorsOf(payload)
  const people = monitors ? await ended(payload, monitors, 'consents.expiresOn') : []
  const reports = new Set([
    ...(await ended(payload, optionsOf(payload).reports, 'consentExpiresOn')),
    ...(people.length > 0 ? await reportsFrom(payload, people) : []),
  ])
  return openConsentTasks({ payload }, [...reports])
}
