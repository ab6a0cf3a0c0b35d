import type { PayloadRequest } from 'payload'

import type { WorkflowEvent } from '../engine/index.js'

import { requireDefinition, subjectOf } from '../definitions.js'
import { currentOf } from '../store/current.js'
import { eventsAt, type Store } from '../store/events.js'
import { requestOf, requireDocument, type Target } from './request.js'

/** An event as readers see it: without the frozen content and the request's marks. */
export type HistoryEntry = Omit<WorkflowEvent, 'content' | 'idempotencyKey' | 'requestHash'>

export const historyPage = 20

const visible = (event: WorkflowEvent): HistoryEntry => {
  const { content: _, idempotencyKey: __, requestHash: ___, ...entry } = event
  return entry
}

/** Events by their sequences, oldest first, without what no reader of the history gets. */
export const entriesAt = async (
  store: Store,
  subject: string,
  sequences: number[],
): Promise<HistoryEntry[]> =>
  // Frozen content may be large.
  (await eventsAt(store, subject, sequences, { content: false })).map(visible)

/** The last events before a sequence, newest first; read by id. */
export const pageOf = async (
  store: Store,
  subject: string,
  before: number,
  limit: number = historyPage,
): Promise<HistoryEntry[]> => {
  const first = Math.max(1, before - limit)
  const sequences = Array.from({ length: Math.max(0, before - first) }, (_, index) => first + index)
  return (await entriesAt(store, subject, sequences)).reverse()
}

/**
 * The events of a document, newest first.
 *
 * @param args.before only events with a smaller sequence @default all
 * @param args.limit how many @default 20
 */
export const history = async (
  args: { before?: number; limit?: number } & Target,
): Promise<HistoryEntry[]> => {
  requireDefinition(args.payload, args.collection)
  const req: PayloadRequest = await requestOf(args)
  if (req.user) {
    await requireDocument(args, req)
  }
  const store = { payload: args.payload, req }
  const subject = subjectOf(args.collection, args.id)
  const { facts } = await currentOf(store, subject)
  return pageOf(store, subject, Math.min(args.before ?? Infinity, facts.sequence + 1), args.limit)
}
