import type { Payload } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { workerHasEnded } from '../journal/remains.js'
import { claimBatch, openBatches, takenAmong } from '../outbox/batches.js'
import { settleLost } from '../outbox/lost.js'
import { outboxOf } from '../outbox/store/index.js'
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

  let isAll = true
  for (const batch of await takenAmong(payload, await openBatches(payload, dissemination))) {
    const now = clock()
    const claim = await claimBatch({ batch, hasEnded, now, payload, worker })
    if (!claim) {
      isAll = false
      continue
    }
    const loaded = await outbox.loadBatch(batch.id)
    const open = loaded.filter((row) => !isOver(row))
    const settlements = await settleLost({ now, outbox, payload, rows: open })
    const mayBegin = () => Promise.resolve(false)
    await outbox.commit({ intents: [], mayBegin, settlements })
    const rows = new Map(loaded.map((row) => [row.id, row]))
    settlements.forEach(({ delivery }) => rows.set(delivery.id, delivery))
    await giveBack(payload, { claim, left: new Set(), rows, siftedAt: now })
  }
  return isAll
}
