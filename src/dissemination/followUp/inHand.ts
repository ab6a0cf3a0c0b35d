import type { Payload } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'

import { outboxOf } from '../outbox/store/index.js'
import { attemptId } from '../outbox/types.js'

/** Those of these deliveries that a worker has begun and not told the end of. */
export const inHandAmong = async (
  payload: Payload,
  rows: DeliveryRow[],
): Promise<DeliveryRow[]> => {
  const idOf = (row: DeliveryRow): string => attemptId(row.id, row.attempts + 1)
  const open = rows.filter(({ state }) => state === 'queued' || state === 'deferred')
  if (open.length === 0) {
    return []
  }
  const begun = await outboxOf(payload).attemptsAmong(open.map(idOf))
  return open.filter((row) => begun.has(idOf(row)))
}
