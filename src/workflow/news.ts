import type { Payload, PayloadRequest } from 'payload'

import type { ActorKey, WorkflowEvent } from './engine/index.js'
import type { Schedule } from './operations/schedules.js'

import { optionsOf } from '../plugin/options.js'
import { partsOf } from './store/parts.js'

/** What the app hears of, by what happened. */
type Happening =
  | { assignee: null | string; type: 'assigned' }
  | { code: string; effect: string; event: string; type: 'effect-parked' }
  | { comment: string; mentions: string[]; type: 'commented' }
  | { comment: string; type: 'comment-withdrawn' }
  | { event: WorkflowEvent; type: WorkflowEvent['kind'] }
  | {
      schedule: Schedule
      type: 'schedule-cancelled' | 'schedule-done' | 'schedule-made' | 'schedule-refused'
    }

/**
 * Something that happened to a document with a workflow: every event of its log under the kind of
 * the event, and what people and the clock do around it.
 */
export type WorkflowNews = {
  /** `user:ID` or `system:NAME`. */
  actor: ActorKey
  /** ISO 8601, UTC. */
  at: string
  collection: string
  document: string
} & Happening

export type NewsListener = (news: WorkflowNews, payload: Payload) => Promise<void> | void

const listeners = new WeakMap<Payload, Set<NewsListener>>()

/** News of transactions that are still open, by their ids. */
const waiting = new WeakMap<Payload, Map<number | string, WorkflowNews[]>>()

/**
 * Calls the listener for whatever happens to documents with a workflow in this process, once it is
 * committed. What has to happen in any case is an effect.
 *
 * @returns ends the subscription
 */
export const subscribe = (payload: Payload, listener: NewsListener): (() => void) => {
  const all = listeners.get(payload) ?? new Set()
  listeners.set(payload, all.add(listener))
  return () => {
    all.delete(listener)
  }
}

const deliver = async (payload: Payload, news: WorkflowNews): Promise<void> => {
  const { onEvent } = optionsOf(payload).workflowHooks
  for (const listener of [...(onEvent ? [onEvent] : []), ...(listeners.get(payload) ?? [])]) {
    try {
      await listener(news, payload)
    } catch (error) {
      payload.logger.error({
        type: news.type,
        msg: 'A listener to the workflow failed; what happened stands.',
        name: error instanceof Error ? error.name : 'Error',
      })
    }
  }
}

/**
 * Tells the app what happened: at once, or when the transaction that it belongs to is committed;
 * never when it is rolled back.
 */
export const tell = async (
  { payload, req }: { payload: Payload; req?: Partial<PayloadRequest> },
  {
    subject,
    ...happened
  }: { at?: string; subject: string } & Happening & Pick<WorkflowNews, 'actor'>,
): Promise<void> => {
  const at = happened.at ?? optionsOf(payload).clock().toISOString()
  const news: WorkflowNews = { ...happened, ...partsOf(subject), at }
  const transaction = await req?.transactionID
  const open = waiting.get(payload)
  if (transaction && open) {
    open.set(transaction, [...(open.get(transaction) ?? []), news])
  } else {
    await deliver(payload, news)
  }
}

/** Holds back the news of a transaction until it ends. */
export const watchCommits = (payload: Payload): void => {
  if (waiting.has(payload)) {
    return
  }
  const open = new Map<number | string, WorkflowNews[]>()
  waiting.set(payload, open)
  const { db } = payload
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  const take = async (id: number | Promise<number | string> | string) => {
    const transaction = await id
    const news = open.get(transaction) ?? []
    open.delete(transaction)
    return news
  }
  db.commitTransaction = async (id) => {
    const committed = await take(id)
    await commit(id)
    for (const news of committed) {
      await deliver(payload, news)
    }
  }
  db.rollbackTransaction = async (id) => {
    await take(id)
    await rollback(id)
  }
}
