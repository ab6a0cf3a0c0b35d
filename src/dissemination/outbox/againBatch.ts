import { createHash } from 'node:crypto'

import type { BatchRow, DeliveryRow } from './types.js'

/** A batch of its own for mails that go out again; its id follows from what is in it. */
export const againBatch = (
  dissemination: string,
  rows: Pick<DeliveryRow, 'attempts' | 'id'>[],
): BatchRow => ({
  id: `${dissemination}#again-${createHash('sha256')
    .update(
      rows
        .map(({ id, attempts }) => `${id}#${attempts}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16)}`,
  deliveries: rows.map(({ id }) => id),
  dissemination,
  epoch: 0,
  isOpen: true,
  nextAt: null,
})
