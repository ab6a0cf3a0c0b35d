import type { Where } from 'payload'

import type { Facts, WorkflowDefinition, WorkflowEvent } from '../engine/index.js'
import type { Store } from './events.js'

import { insertOnce } from '../../database/index.js'
import { documentField } from '../collections/subjects.js'
import { subjectOf } from '../definitions.js'
import { noFacts } from '../engine/index.js'
import { partsOf } from './parts.js'

const collection = 'workflow-subjects'

/** One row of the projection. */
export type SubjectRow = {
  /** The sequence of the event that brought the document into its state. */
  arrival: number
  assignee?: null | number | string
  collection: string
  document: string
  dueAt: null | string
  facts: Facts
  hash: null | string
  id: string
  sequence: number
  since: null | string
  state: string
  version: number
  workflow: string
}

/** Rows of the projection, with full access. */
export const findSubjects = async (
  { payload, req }: Store,
  query: { limit?: number; sort?: string; where: Where },
): Promise<SubjectRow[]> => {
  const { docs } = await payload.db.find<SubjectRow>({
    collection,
    limit: 0,
    pagination: false,
    req,
    ...query,
  })
  return docs.map((row) => ({ ...row, ...partsOf(row.id) }))
}

/** The row of a document, or null. */
export const findSubject = async (
  { payload, req }: Store,
  id: string,
): Promise<null | SubjectRow> => {
  const row = await payload.db.findOne<SubjectRow>({
    collection,
    req,
    where: { id: { equals: id } },
  })
  return row ? { ...row, ...partsOf(id) } : null
}

/**
 * A row before the first event: on databases with foreign keys the document's link needs it, and
 * without transactions it keeps who creates the document, should the process die in between.
 */
export const insertShell = (
  { payload, req }: Store,
  definition: WorkflowDefinition,
  document: string,
  author: Facts['author'],
): Promise<boolean> =>
  insertOnce({
    collection,
    data: {
      id: subjectOf(definition.collection, document),
      arrival: 0,
      facts: { ...noFacts, author },
      sequence: 0,
      state: definition.initial,
      version: definition.version,
      workflow: definition.slug,
    },
    payload,
    req,
  })

/** Brings a row up to an event, unless it is further already. */
export const project = async (
  { payload, req }: Store,
  args: {
    dueAt: null | string
    event: WorkflowEvent
    facts: Facts
    reference: null | number | string
  },
): Promise<void> => {
  const { dueAt, event, facts, reference } = args
  const moved = event.from !== event.to || event.kind === 'created'
  await payload.db.updateOne({
    collection,
    data: {
      facts,
      hash: event.hash,
      sequence: facts.sequence,
      state: facts.state,
      version: facts.version,
      workflow: event.workflow,
      ...(moved ? { arrival: event.sequence, assignee: null, dueAt, since: event.at } : {}),
      ...(event.kind === 'due' ? { dueAt: event.dueAt } : {}),
      ...(event.kind === 'created' || event.kind === 'deleted'
        ? { [documentField(event.collection)]: reference }
        : {}),
    },
    req,
    returning: false,
    where: {
      and: [{ id: { equals: event.subject } }, { sequence: { less_than: facts.sequence } }],
    },
  })
}
