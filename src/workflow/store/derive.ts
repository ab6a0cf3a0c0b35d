import type { Facts, WorkflowEvent } from '../engine/index.js'
import type { Store } from './events.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { insertEffects } from '../effects/outbox.js'
import { addWorkingDays, fold, versionOf } from '../engine/index.js'
import { documentId, exists } from './documents.js'
import { project } from './subjects.js'

const auditEntry = (event: WorkflowEvent) => ({
  actor: `${event.actor.kind}:${event.actor.id}`,
  data: {
    from: event.from,
    hash: event.hash,
    sequence: event.sequence,
    to: event.to,
    transition: event.transition,
    version: event.version,
    workflow: event.workflow,
    ...(event.kind === 'due' ? { dueAt: event.dueAt } : {}),
  },
  kind: `workflow.${event.kind}`,
  source: event.id,
  subject: event.subject,
})

const dueAfter = (store: Store, event: WorkflowEvent): null | string => {
  const { people, workflows } = optionsOf(store.payload)
  const newest = workflows.find(({ slug }) => slug === event.workflow)
  const days = newest && versionOf(newest, event).states[event.to]?.dueInDays
  return days ? addWorkingDays(new Date(event.at), days, people.holidays).toISOString() : null
}

const referenceOf = async (store: Store, event: WorkflowEvent) => {
  if (event.kind !== 'created') {
    return null
  }
  const id = documentId(store.payload, event.collection, event.document)
  return (await exists(store, event.collection, id)) ? id : null
}

/**
 * Carries out what follows from a stored event: audit entry, effects, projection. Each is
 * idempotent by the event's id, and the projection comes last, so that a crash in between is made
 * good by whoever looks at the subject next.
 */
export const derive = async (store: Store, event: WorkflowEvent, before: Facts): Promise<Facts> => {
  const facts = fold(before, event)
  await appendAudit({ ...store, entries: [auditEntry(event)] })
  await insertEffects(store, event)
  await project(store, {
    dueAt: dueAfter(store, event),
    event,
    facts,
    reference: await referenceOf(store, event),
  })
  return facts
}
