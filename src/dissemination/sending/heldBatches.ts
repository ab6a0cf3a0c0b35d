import type { Payload } from 'payload'

import type { Batch, Claim } from '../outbox/batches.js'
import type { Outbox } from '../outbox/store/index.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { HeldBatch } from './heldBatch.js'

import { optionsOf } from '../../plugin/options.js'
import { workerHasEnded } from '../journal/remains.js'
import { claimBatch, holdUntil, leaseMs, stillOpen } from '../outbox/batches.js'
import { giveBack, isDue } from './heldBatch.js'

/**
 * The batches of a dissemination that this worker holds: it takes one after the other, keeps their
 * leases, and gives each back when nothing of it is left to do.
 *
 * @param args.batches those that were open when the pass began
 */
export const createHeldBatches = (args: {
  batches: Batch[]
  outbox: Outbox
  payload: Payload
  worker: string
}) => {
  const { outbox, payload, worker } = args
  const { clock, dissemination: options } = optionsOf(payload)
  const waiting = shuffled(args.batches)
  const held = new Map<string, HeldBatch>()

  const hasEnded = (name: string): boolean => workerHasEnded(options.journals, name)

  const leave = async (batch: HeldBatch): Promise<void> => {
    await giveBack(payload, batch)
    held.delete(batch.claim.id)
  }

  const load = async (claim: Claim): Promise<HeldBatch> => {
    const loaded = await outbox.loadBatch(claim.batch.id)
    const batch: HeldBatch = {
      claim,
      left: new Set(),
      rows: new Map(loaded.map((row) => [row.id, row])),
      siftedAt: clock(),
    }
    held.set(claim.id, batch)
    return batch
  }

  /** Leases are kept however long the server takes to answer; a failure costs a lease at worst. */
  const keeping = setInterval(() => {
    const until = new Date(clock().getTime() + leaseMs)
    held.forEach(({ claim }) => void holdUntil(payload, claim, until).catch(() => undefined))
  }, leaseMs / 3)
  keeping.unref()

  return {
    all: (): HeldBatch[] => [...held.values()],
    /** Gives all of them back, whatever is left of them. */
    close: async (): Promise<void> => {
      clearInterval(keeping)
      for (const batch of [...held.values()]) {
        await leave(batch)
      }
    },
    leave,
    /** Takes note of what is stored now, and gives back the batches of which nothing is left to do. */
    record: async (deliveries: DeliveryRow[]): Promise<void> => {
      for (const batch of [...held.values()]) {
        for (const delivery of deliveries) {
          if (batch.rows.has(delivery.id)) {
            batch.rows.set(delivery.id, delivery)
            batch.left.delete(delivery.id)
          }
        }
        if (batch.left.size === 0) {
          await leave(batch)
        }
      }
    },
    /** Takes the next batch that is due and that nobody holds; null for none. */
    takeNext: async (): Promise<HeldBatch | null> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const now = clock()
        // Another worker may have done it since the batches were listed.
        const batch = isDue(next.nextAt, now) ? await stillOpen(payload, next.id) : null
        const claim =
          batch && isDue(batch.nextAt, now)
            ? await claimBatch({ batch, hasEnded, now, payload, worker })
            : null
        if (claim) {
          return load(claim)
        }
      }
      return null
    },
  }
}

/** Workers that start at different batches do not wait for each other's. */
const shuffled = <T>(rows: T[]): T[] =>
  rows
    .map((row) => ({ place: Math.random(), row }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
