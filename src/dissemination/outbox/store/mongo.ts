import type { Payload } from 'payload'

import type { AttemptRow, BatchRow, DeliveryRow, Tally, Troubled } from '../types.js'
import type { Outbox } from './types.js'

import { replaceable, settledFields } from '../types.js'

type BulkError = { code?: number; index?: number }

/**
 * In bulk, and acknowledged only once it is in the journal of the database: an attempt that a power
 * cut took back would be made again.
 */
const safely = { ordered: false, writeConcern: { journal: true, w: 'majority' } } as const

/** What the outbox uses of a collection of the `mongodb` driver. */
type Collection = {
  aggregate: (stages: object[]) => {
    toArray: () => Promise<{ _id: Omit<Troubled, 'count'>; count: number }[]>
  }
  countDocuments: (filter: object) => Promise<number>
  bulkWrite: (operations: object[], options: typeof safely) => Promise<unknown>
  insertMany: (rows: object[], options: typeof safely) => Promise<unknown>
}

const duplicateKey = 11_000

const dateFields = new Set(['at', 'nextAt', 'settledAt'])

const asStored = (field: string, value: unknown): unknown =>
  dateFields.has(field) && typeof value === 'string' ? new Date(value) : value

const stored = ({ id, ...row }: { id: string }): object => ({
  _id: id,
  ...Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, asStored(field, value)]),
  ),
})

const settledOf = (delivery: DeliveryRow): object =>
  Object.fromEntries(settledFields.map((field) => [field, asStored(field, delivery[field])]))

/** Inserts what is not there yet; gives the ids that were inserted. */
const insertNew = async (collection: Collection, rows: { id: string }[]): Promise<Set<string>> => {
  const won = new Set(rows.map(({ id }) => id))
  if (rows.length === 0) {
    return won
  }
  try {
    await collection.insertMany(rows.map(stored), safely)
  } catch (error) {
    const { writeErrors } = error as { writeErrors?: BulkError | BulkError[] }
    const failures = [writeErrors ?? []].flat()
    if (failures.length === 0 || failures.some(({ code }) => code !== duplicateKey)) {
      throw error
    }
    failures.forEach(({ index }) => won.delete(rows[index ?? -1]?.id ?? ''))
  }
  return won
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
 * The outbox on MongoDB, in bulk and without transactions: each write stands alone, in an order
 * that a crash in between cannot turn into a loss or a second mail. Results are stored before new
 * attempts, the delivery before its attempt.
 */
export const mongoOutbox = (payload: Payload): Outbox => {
  const models = (
    payload.db as unknown as { collections: Record<string, { collection: Collection }> }
  ).collections
  const collection = (slug: string): Collection => {
    const model = models[slug]
    if (!model) {
      throw new Error(`There is no collection ${slug}.`)
    }
    return model.collection
  }
  return {
    attemptsAmong: async (ids) =>
      new Map(
        (await findAmong<AttemptRow>(payload, 'delivery-attempts', ids)).map((row) => [
          row.id,
          row,
        ]),
      ),
    commit: async ({ intents, mayBegin, settlements }) => {
      if (settlements.length > 0) {
        await collection('deliveries').bulkWrite(
          settlements.map((settlement) => {
            const { delivery } = settlement
            const states = replaceable(settlement)
            return {
              updateOne: {
                // An earlier attempt's late answer must not overwrite a later one's.
                filter: {
                  _id: delivery.id,
                  attempts: { $lte: delivery.attempts },
                  ...(states ? { state: { $in: states } } : {}),
                },
                update: { $set: settledOf(delivery) },
              },
            }
          }),
          safely,
        )
      }
      const made = settlements.flatMap(({ attempt }) => (attempt ? [attempt] : []))
      if (made.length > 0) {
        await collection('delivery-attempts').bulkWrite(
          made.map(({ id, outcome, reply }) => ({
            updateOne: { filter: { _id: id }, update: { $set: { outcome, reply } } },
          })),
          safely,
        )
      }
      return intents.length > 0 && (await mayBegin())
        ? insertNew(collection('delivery-attempts'), intents)
        : new Set<string>()
    },
    insertDeliveries: async (rows) => {
      await insertNew(collection('deliveries'), rows)
    },
    loadBatch: async (id) => {
      const [batch] = await findAmong<BatchRow>(payload, 'delivery-batches', [id])
      return findAmong<DeliveryRow>(payload, 'deliveries', batch?.deliveries ?? [])
    },
    loadDeliveries: (ids) => findAmong<DeliveryRow>(payload, 'deliveries', ids),
    putBatches: async (rows) => {
      if (rows.length > 0) {
        await collection('delivery-batches').bulkWrite(
          rows.map(({ id, epoch, ...row }) => ({
            updateOne: {
              filter: { _id: id },
              // Its leases stay what they are.
              update: { $set: row, $setOnInsert: { epoch } },
              upsert: true,
            },
          })),
          safely,
        )
      }
    },
    tally: async (dissemination, since) => {
      const groups = await collection('deliveries')
        .aggregate([
          { $match: { dissemination } },
          { $group: { _id: { state: '$state' }, count: { $sum: 1 } } },
        ])
        .toArray()
      const counts: Tally['counts'] = {}
      groups.forEach(({ _id, count }) => (counts[_id.state] = count))
      const accepted = await collection('deliveries').countDocuments({
        dissemination,
        settledAt: { $gt: new Date(since) },
        state: 'accepted',
      })
      return { accepted, counts }
    },
    troubled: async (dissemination, states) => {
      const groups = await collection('deliveries')
        .aggregate([
          { $match: { dissemination, state: { $in: states } } },
          {
            $group: {
              _id: { domain: '$domain', reason: '$reason', state: '$state' },
              count: { $sum: 1 },
            },
          },
        ])
        .toArray()
      return groups.map(({ _id, count }) => ({ ..._id, count }))
    },
  }
}
