import type { Payload, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import type { Lack } from '../core/types.js'

import { appendAudit } from '../../audit/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { concernedBy } from '../concerned.js'
import { lackOf } from '../core/covers.js'
import { useOf } from '../guards.js'
import { monitorsOf, reportsFrom, type Source, sourcesOf } from '../sources.js'
import { consentTasksSlug } from './collection.js'

const standing = new Set(['correcting', 'released'])

type Cause = 'expired' | 'narrowed' | 'withdrawn'

const causeOf = (lack: Lack): Cause =>
  lack === 'withdrawn' || lack === 'expired' ? lack : 'narrowed'

/** One task for each report, publication and state of the consent, whoever opens it. */
const taskId = (source: Source, publication: string, cause: Cause): string =>
  createHash('sha256')
    .update(JSON.stringify([source.id, publication, cause, source.consent]))
    .digest('hex')
    .slice(0, 24)

type Caller = { payload: Payload; req?: PayloadRequest }

const openOne = async (args: {
  caller: Caller
  cause: Cause
  publication: string
  released: string[]
  sendings: string[]
  source: Source
}): Promise<boolean> => {
  const { caller, cause, publication, released, sendings, source } = args
  const { payload, req } = caller
  const id = taskId(source, publication, cause)
  const collection = asSlug(consentTasksSlug)
  if (await payload.findByID({ id, collection, depth: 0, disableErrors: true, req })) {
    return false
  }
  const data = { id, cause, publication, released, report: source.id, sendings }
  // Tasks are opened by what happened, not by a person.
  await payload.create({ collection, data: data as never, depth: 0, overrideAccess: true, req })
  await appendAudit({
    entries: [
      {
        actor: 'system:consent',
        data: { cause, publication, releases: released.length, sendings: sendings.length },
        kind: 'consent.task-opened',
        source: `consent.task:${id}`,
        subject: `${optionsOf(payload).reports}:${source.id}`,
      },
    ],
    payload,
    req,
  })
  return true
}

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
        .filter(({ status }) => standing.has(status))
        .map((release) => ({ ...release, lack: lackOf(source.consent, useOf(release.tlp), now) }))
        .filter(({ lack }) => lack !== null)
      const [first] = lacks
      if (first?.lack) {
        const isNew = await openOne({
          caller,
          cause: causeOf(first.lack),
          publication,
          released: lacks.map(({ id }) => id),
          sendings,
          source,
        })
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
