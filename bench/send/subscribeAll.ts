import type { Payload, PayloadRequest } from 'payload'

import { jsonRows, sqliteOf } from '../../src/database/index.js'

export type Subscription = {
  address: string
  id: string
  keyId: string
  language: string
  list: string
  source: string
  status: string
}

type Models = Record<
  string,
  { collection: { bulkWrite: (operations: object[], options: object) => Promise<unknown> } }
>

const perStatement = 5000

/** Stores many subscriptions in few statements; those that are there already stay. */
export const subscribeAll = async (
  payload: Payload,
  subscriptions: Subscription[],
  req: Partial<PayloadRequest>,
): Promise<void> => {
  const run = sqliteOf(payload)
  const models = (payload.db as unknown as { collections: Models }).collections
  for (let from = 0; from < subscriptions.length; from += perStatement) {
    const rows = subscriptions.slice(from, from + perStatement)
    if (run) {
      await run(
        'INSERT INTO subscriptions (id, address, key_id, language, list_id, source, status) ' +
          'SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ' +
          `value ->> 6 FROM ${jsonRows(
            rows.map((row) => [
              row.id,
              row.address,
              row.keyId,
              row.language,
              row.list,
              row.source,
              row.status,
            ]),
          )} WHERE true ON CONFLICT (id) DO NOTHING`,
        req,
      )
      continue
    }
    await models.subscriptions?.collection.bulkWrite(
      rows.map(({ id, ...row }) => ({
        updateOne: { filter: { _id: id }, update: { $setOnInsert: row }, upsert: true },
      })),
      { ordered: false },
    )
  }
}
