import type { Payload } from 'payload'

import type { ListRow } from '../audience/types.js'
import type { Segments } from '../mime/slots.js'
import type { Batch } from '../outbox/batches.js'
import type { Outbox } from '../outbox/store/index.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { DomainHolds } from './domainHolds.js'
import type { HeldBatch } from './heldBatch.js'
import type { MailMaker } from './mailMaker.js'
import type { Renderings } from './renderings.js'
import type { Queued, QueueSource } from './sendQueue.js'
import type { Sift } from './sift.js'

import { optionsOf } from '../../plugin/options.js'
import { countRefusals } from '../bounces/index.js'
import { countWorkers } from '../outbox/batches.js'
import { heldBack } from '../outbox/settle.js'
import { createHeldBatches } from './heldBatches.js'
import { createRates } from './rates.js'

/** So long it holds whom a batch was said to be for. */
const siftedForMs = 60_000

/**
 * Gives the deliveries of a dissemination, batch by batch, as this worker gets hold of them. What a
 * lost worker had in hand becomes unknown; who must not be mailed any more is skipped,
 * which is asked again while a batch takes long, as is what the lists demand.
 */
export const createBatchSource = (args: {
  batches: Batch[]
  holds: DomainHolds
  lists: Map<string, ListRow>
  mailMaker: MailMaker
  outbox: Outbox
  payload: Payload
  /** Brings `lists` up to date. */
  readLists: () => Promise<void>
  renderings: Renderings
  sift: Sift
  worker: string
}): { close: () => Promise<void>; source: QueueSource } => {
  const { holds, lists, mailMaker, outbox, payload, readLists, renderings, sift } = args
  const { clock, smtp } = optionsOf(payload)
  const batches = createHeldBatches(args)
  const queue: Queued[] = []
  const rates = createRates(smtp.rates)
  const segments = new Map<string, Segments>()

  /** Queues what may be made of a batch now; of what was queued before and is asked for again. */
  const enqueue = async (batch: HeldBatch, again?: ReadonlySet<string>): Promise<void> => {
    batch.siftedAt = clock()
    await readLists()
    const judged = await renderings.asOfNow()
    const scanned = new Set<string>()
    for (const row of await sift(batch, judged, again)) {
      const list = lists.get(row.list)
      const key = `${row.list} ${row.language}`
      if (!list) {
        continue
      }
      if (!scanned.has(key)) {
        scanned.add(key)
        segments.set(key, await judged.get(list, row.language))
      }
      batch.left.add(row.id)
      queue.push({ claim: batch.claim.id, row })
    }
    if (batch.left.size === 0) {
      await batches.leave(batch)
    }
  }

  /** Takes out of the queue what is among these. */
  const takeOut = (ids: { has: (id: string) => boolean }): void => {
    const rest = queue.filter(({ row }) => !ids.has(row.id))
    queue.splice(0, queue.length, ...rest)
  }

  /** Asks again of what waits for long: who left, or was erased, since is not mailed. */
  const siftAgain = async (): Promise<void> => {
    const now = clock().getTime()
    for (const batch of batches.all()) {
      if (Math.abs(now - batch.siftedAt.getTime()) > siftedForMs) {
        const waits = queue.filter(({ claim }) => claim === batch.claim.id)
        const again = new Set(waits.map(({ row }) => row.id))
        takeOut(again)
        again.forEach((id) => batch.left.delete(id))
        await enqueue(batch, again)
      }
    }
  }

  /** Stores of these which wait for their domain, as it is let be now; gives those, by their id. */
  const setAside = async (rows: DeliveryRow[]): Promise<Map<string, DeliveryRow>> => {
    const now = clock()
    const settlements = rows.flatMap((row) => {
      const until = holds.until(row.domain ?? '', now)
      return (until && heldBack({ chance: Math.random(), row, until })) ?? []
    })
    if (settlements.length > 0) {
      await outbox.commit({ intents: [], mayBegin: () => Promise.resolve(false), settlements })
    }
    return new Map(settlements.map(({ delivery }) => [delivery.id, delivery]))
  }

  /** Takes mails of domains that are let be out of the queue. */
  const thinOut = async (): Promise<void> => {
    const aside = await setAside(queue.map(({ row }) => row))
    if (aside.size > 0) {
      takeOut(aside)
      await batches.record([...aside.values()])
    }
  }

  const openNext = async (): Promise<boolean> => {
    const batch = await batches.takeNext()
    if (batch) {
      rates.share(await countWorkers(payload, clock()))
      await enqueue(batch)
    }
    return batch !== null
  }

  return {
    close: batches.close,
    source: {
      mailFor: (row) => {
        const rendering = segments.get(`${row.list} ${row.language}`)
        if (!rendering) {
          throw new Error('A delivery was taken in hand without its rendering.')
        }
        return mailMaker(row, rendering)
      },
      next: async (count) => {
        await siftAgain()
        await thinOut()
        // Batches of which nothing is due any more give nothing.
        while (queue.length < count && (await openNext())) {
          await thinOut()
        }
        const rows = rates.draw(queue, count, ({ row }) => row.domain ?? '')
        return { rows, waitMs: rows.length === 0 && queue.length > 0 ? rates.waitMs() : null }
      },
      settled: async (deliveries) => {
        await countRefusals(payload, deliveries)
        const aside = await setAside(deliveries.filter(({ state }) => state === 'queued'))
        await batches.record(deliveries.map((delivery) => aside.get(delivery.id) ?? delivery))
      },
    },
  }
}
