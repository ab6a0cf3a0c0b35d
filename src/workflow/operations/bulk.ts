import type { Payload, PayloadRequest } from 'payload'

import type { Actor, Blocker } from '../engine/index.js'

import { BadRequestError, WorkflowError } from '../errors.js'
import { can } from './can.js'
import { requestOf } from './request.js'
import { transition, type TransitionResult } from './transition.js'

/** One document's share of a bulk transition. */
export type BulkItem =
  | { blockers: Blocker[]; id: number | string; outcome: 'refused'; status: number }
  | { id: number | string; outcome: 'fired'; result: TransitionResult }
  | { id: number | string; outcome: 'possible' }

export type BulkArgs = {
  actor?: Actor
  collection: string
  comment?: null | string
  /** Says what would happen, and does nothing. */
  dryRun?: boolean
  /**
   * One key for the whole call: the same call again fires nothing twice, and goes on where it was
   * interrupted.
   */
  idempotencyKey: string
  ids: (number | string)[]
  payload: Payload
  req?: Partial<PayloadRequest>
  transition: string
}

/** The most documents of one call. */
export const longestBulk = 500

const refusedItem = (id: number | string, error: unknown): BulkItem => {
  if (!(error instanceof WorkflowError)) {
    throw error
  }
  return { id, blockers: error.blockers, outcome: 'refused', status: error.status }
}

const ask = async (args: BulkArgs, req: PayloadRequest, id: number | string): Promise<BulkItem> => {
  const { actor, collection, payload, transition: name } = args
  const { refused } = await can({ id, actor, collection, payload, req })
  const blockers = refused.find((each) => each.transition === name)?.blockers
  if (!blockers) {
    return { id, outcome: 'possible' }
  }
  const status = blockers.some(({ code }) => code === 'role') ? 403 : 422
  return { id, blockers, outcome: 'refused', status }
}

const fire = async (
  args: BulkArgs,
  req: PayloadRequest,
  id: number | string,
): Promise<BulkItem> => {
  const { actor, collection, comment, idempotencyKey, payload, transition: name } = args
  const result = await transition({
    id,
    actor,
    collection,
    comment,
    idempotencyKey,
    payload,
    req,
    transition: name,
  })
  return { id, outcome: 'fired', result }
}

/**
 * Fires one transition on many documents, each for itself: a refusal of one does not stop the
 * others. Every document gets an answer, in the order of `ids`.
 *
 * @throws BadRequestError (400) for no documents or more than 500.
 */
export const bulk = async (args: BulkArgs): Promise<BulkItem[]> => {
  const ids = [...new Set(args.ids)]
  if (ids.length === 0 || ids.length > longestBulk) {
    throw new BadRequestError('bulk-size', {
      en: `Name 1 to ${longestBulk} documents.`,
      ru: `Укажите от 1 до ${longestBulk} документов.`,
    })
  }
  const req = await requestOf(args)
  const items: BulkItem[] = []
  for (const id of ids) {
    try {
      items.push(await (args.dryRun ? ask : fire)(args, req, id))
    } catch (error) {
      items.push(refusedItem(id, error))
    }
  }
  return items
}
