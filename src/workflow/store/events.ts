import type { Payload, PayloadRequest, SelectType, TypeWithID, Where } from 'payload'

import type { WorkflowEvent } from '../engine/index.js'

import { insertOnce } from '../../database/index.js'
import { partsOf } from './parts.js'

const collection = 'workflow-events'

type Row = Omit<WorkflowEvent, 'collection' | 'document'>

const toEvent = (row: Row): WorkflowEvent => ({ ...row, ...partsOf(row.subject) })

const findOne = async ({ payload, req }: Store, where: Where): Promise<null | WorkflowEvent> => {
  const row = await payload.db.findOne<Row & TypeWithID>({ collection, req, where })
  return row ? toEvent(row) : null
}

export type Store = { payload: Payload; req?: Partial<PayloadRequest> }

/** Appends an event; false when its sequence is taken. This insert is the commit point. */
export const appendEvent = (
  { payload, req }: Store,
  { collection: _, document: __, ...data }: WorkflowEvent,
): Promise<boolean> => insertOnce({ collection, data, payload, req })

/** The event with this id, or null. */
export const eventById = (store: Store, id: string): Promise<null | WorkflowEvent> =>
  findOne(store, { id: { equals: id } })

/** The event with this sequence, or null. */
export const eventAt = (store: Store, subject: string, sequence: number) =>
  eventById(store, `${subject}#${sequence}`)

/** The event that a request with this key made, or null. */
export const eventOfKey = (store: Store, subject: string, key: string) =>
  findOne(store, { and: [{ idempotencyKey: { equals: key } }, { subject: { equals: subject } }] })

/** Events by their sequences, oldest first; asked for by id, whatever the length of the log. */
export const eventsAt = async (
  { payload, req }: Store,
  subject: string,
  sequences: number[],
  select?: SelectType,
): Promise<WorkflowEvent[]> => {
  if (sequences.length === 0) {
    return []
  }
  const { docs } = await payload.db.find<Row & TypeWithID>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select,
    where: { id: { in: sequences.map((sequence) => `${subject}#${sequence}`) } },
  })
  return docs.map(toEvent).sort((one, other) => one.sequence - other.sequence)
}
