import type { Payload } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'

import { optionsOf } from '../../plugin/options.js'
import { workerHasEnded } from '../journal/remains.js'
import { claimBatch, openBatches, takenAmong } from '../outbox/batches.js'
import { settleLost } from '../outbox/lost.js'
import { outboxOf } from '../outbox/store/index.js'
import { attemptId } from '../outbox/types.js'
import { giveBack, isOver } from '../sending/heldBatch.js'

/**
 * Settles what workers that ended had in hand of a sending that does not go on, as it was paused,
 * cancelled or withdrawn: nobody opens its batches any more, and what a server took by then would
 * stand as queued.
 *
 * @returns whether nobody has anything of it in hand
 */
export const settleRemains = async (args: {
  dissemination: string
  payload: Payload
  worker: string
}): Promise<boolean> => {
  const { dissemination, payload, worker } = args
  const { clock, dissemination: options } = optionsOf(payload)
  const { journals } = options
  const outbox = outboxOf(payload)
  const hasEnded = (name: string): boolean => workerHasEnded(journals, name)

  const settlementsOf = async (rows: DeliveryRow[], now: Date) => {
    const idOf = (row: DeliveryRow) => attemptId(row.id, row.attempts + 1)
    const open = rows.filter((row) => !isOver(row))
    const attempts = await outbox.attemptsAmong(open.map(idOf))
    const begun = open.filter((row) => attempts.has(idOf(row)))
    return settleLost({ attempts, journals, now, payload, rows: begun })
  }

  let isAll = true
  for (const batch of await takenAmong(payload, await openBatches(payload, dissemination))) {
    const now = clock()
    const claim = await claimBatch({ batch, hasEnded, now, payload, worker })
    if (!claim) {
      isAll = false
      continue
    }
    const loaded = await outbox.loadBatch(batch.id)
    const settlements = await settlementsOf(loaded, now)
    const mayBegin = () => Promise.resolve(false)
    await outbox.commit({ intents: [], mayBegin, settlements })
    const rows = new Map(loaded.map((row) => [row.id, row]))
    settlements.forEach(({ delivery }) => rows.set(delivery.id, delivery))
    await giveBack(payload, { claim, left: new Set(), rows, siftedAt: now })
  }
  return isAll
}
