import type { Payload, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import { appendAudit } from '../../audit/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { consentTasksSlug } from './collection.js'

export type Cause = 'expired' | 'narrowed' | 'purged' | 'withdrawn'

export type Task = {
  cause: Cause
  /** People in the register who have to be decided on. */
  identities?: string[]
  publication?: string
  released: string[]
  report: string
  sendings: string[]
}

export type Caller = { payload: Payload; req?: PayloadRequest }

/**
 * Opens one task, once for its report, publication, cause and whatever else tells it apart, whoever
 * opens it; false when it was opened before.
 */
export const openTask = async (caller: Caller, task: Task, apart?: unknown): Promise<boolean> => {
  const { payload, req } = caller
  const { cause, identities = [], publication, released, report, sendings } = task
  const id = createHash('sha256')
    .update(JSON.stringify([report, publication, cause, apart]))
    .digest('hex')
    .slice(0, 24)
  const collection = asSlug(consentTasksSlug)
  if (await payload.findByID({ id, collection, depth: 0, disableErrors: true, req })) {
    return false
  }
  // Tasks are opened by what happened, not by a person.
  await payload.create({
    collection,
    data: { id, ...task } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await appendAudit({
    entries: [
      {
        actor: 'system:consent',
        data: {
          cause,
          ...(publication ? { publication } : {}),
          ...(identities.length > 0 ? { identities: identities.length } : {}),
          releases: released.length,
          sendings: sendings.length,
        },
        kind: 'consent.task-opened',
        source: `consent.task:${id}`,
        subject: `${optionsOf(payload).reports}:${report}`,
      },
    ],
    payload,
    req,
  })
  return true
}
