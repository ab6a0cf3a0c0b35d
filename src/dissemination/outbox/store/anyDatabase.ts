import type { Payload, PayloadRequest } from 'payload'

import type { AttemptRow, DeliveryRow, Settlement } from '../types.js'
import type { Outbox } from './types.js'

import { insertOnce } from '../../../database/index.js'

/** An earlier attempt's late answer must not overwrite a later one's. */
const settle = async (payload: Payload, { attempt, delivery }: Settlement): Promise<void> => {
  const { id, ...data } = delivery
  await payload.db.updateMany({
    collection: 'deliveries',
    data,
    returning: false,
    where: { and: [{ id: { equals: id } }, { attempts: { less_than_equal: delivery.attempts } }] },
  })
  if (attempt) {
    await payload.db.updateOne({
      id: attempt.id,
      collection: 'delivery-attempts',
      data: { outcome: attempt.outcome, reply: attempt.reply },
      returning: false,
    })
  }
}

const insertAll = async (
  payload: Payload,
  collection: string,
  rows: ({ id: string } & Record<string, unknown>)[],
  req?: Partial<PayloadRequest>,
): Promise<void> => {
  for (const data of rows) {
    await insertOnce({ collection, data, payload, req })
  }
}

const findAmong = async <T>(payload: Payload, collection: string, ids: string[]): Promise<T[]> => {
  if (ids.length === 0) {
    return []
  }
  const { docs } = await payload.db.find<T & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    where: { id: { in: ids } },
  })
  return docs
}

/**
 * The outbox on any adapter, one row at a time. Each write stands alone, in an order that a crash
 * in between cannot turn into a loss or a second mail: results before new attempts, the delivery
 * before its attempt.
 */
export const anyDatabase = (payload: Payload): Outbox => ({
  attemptsAmong: async (ids) =>
    new Set((await findAmong<AttemptRow>(payload, 'delivery-attempts', ids)).map(({ id }) => id)),
  commit: async ({ intents, mayBegin, settlements }) => {
    for (const settlement of settlements) {
      await settle(payload, settlement)
    }
    const won = new Set<string>()
    if (intents.length === 0 || !(await mayBegin())) {
      return won
    }
    for (const data of intents) {
      if (await insertOnce({ collection: 'delivery-attempts', data, payload })) {
        won.add(data.id)
      }
    }
    return won
  },
  insertBatches: (rows, req) => insertAll(payload, 'delivery-batches', rows, req),
  insertDeliveries: (rows, req) => insertAll(payload, 'deliveries', rows, req),
  loadDeliveries: (ids) => findAmong<DeliveryRow>(payload, 'deliveries', ids),
})
