import type { Payload } from 'payload'

import type { BatchRow } from '../../src/dissemination/outbox/types.js'

import { outboxOf } from '../../src/dissemination/outbox/store/index.js'

/** Makes several batches of a few mails, which one would hold, so that each worker has its part. */
export const splitBatches = async (
  payload: Payload,
  dissemination: string,
  count: number,
): Promise<void> => {
  const { docs } = await payload.db.find<BatchRow>({
    collection: 'delivery-batches',
    limit: 0,
    pagination: false,
    sort: 'id',
    where: { dissemination: { equals: dissemination } },
  })
  const [first] = docs
  if (!first || docs.length >= count) {
    return
  }
  const deliveries = docs.flatMap((batch) => batch.deliveries)
  const size = Math.ceil(deliveries.length / count)
  await outboxOf(payload).putBatches(
    Array.from({ length: count }, (_, index) => ({
      ...first,
      id: docs[index]?.id ?? `${dissemination}#part-${index}`,
      deliveries: deliveries.slice(index * size, (index + 1) * size),
    })),
  )
}
