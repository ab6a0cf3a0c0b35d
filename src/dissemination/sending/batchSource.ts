import type { Payload } from 'payload'

import type { ListRow } from '../audience/types.js'
import type { Segments } from '../mime/slots.js'
import type { Batch, Claim } from '../outbox/batches.js'
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
import { workerHasEnded } from '../journal/remains.js'
import { claimBatch, countWorkers, holdUntil, leaseMs, stillOpen } from '../outbox/batches.js'
import { heldBack } from '../outbox/settle.js'
import { giveBack, isDue } from './heldBatch.js'
import { createRates } from './rates.js'

/** So long it holds whom a batch was said to be for. */
const siftedForMs = 60_000

/**
 * Gives the deliveries of a dissemination, batch by batch, as this worker gets hold of them. What a
 * lost worker had in hand becomes unknown; who must not be mailed any more is skipped,
 * which is asked again while a batch takes long.
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
  const { holds, lists, mailMaker, outbox, payload, readLists, renderings, sift, worker } = args
  const { clock, dissemination: options, smtp } = optionsOf(payload)
  const waiting = shuffled(args.batches)
  const held = new Map<string, HeldBatch>()
  const queue: Queued[] = []
  const rates = createRates(smtp.rates)
  const segments = new Map<string, Segments>()

  const leave = async (batch: HeldBatch): Promise<void> => {
    await giveBack(payload, batch)
    held.delete(batch.claim.id)
  }

  const open = async (claim: Claim): Promise<void> => {
    const loaded = await outbox.loadBatch(claim.batch.id)
    const batch: HeldBatch = {
      claim,
      left: new Set(),
      rows: new Map(loaded.map((row) => [row.id, row])),
      siftedAt: clock(),
    }
    held.set(claim.id, batch)
    await enqueue(batch)
  }

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
      await leave(batch)
    }
  }

  /** Asks again of what waits for long: who left, or was erased, since is not mailed. */
  const siftAgain = async (): Promise<void> => {
    const now = clock().getTime()
    for (const batch of [...held.values()]) {
      if (Math.abs(now - batch.siftedAt.getTime()) > siftedForMs) {
        const waits = queue.filter(({ claim }) => claim === batch.claim.id)
        const again = new Set(waits.map(({ row }) => row.id))
        const rest = queue.filter(({ row }) => !again.has(row.id))
        queue.splice(0, queue.length, ...rest)
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

  /** Takes note of what is stored now, and gives back the batches of which nothing is left to do. */
  const record = async (deliveries: DeliveryRow[]): Promise<void> => {
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
  }

  /** Takes mails of domains that are let be out of the queue. */
  const thinOut = async (): Promise<void> => {
    const aside = await setAside(queue.map(({ row }) => row))
    if (aside.size > 0) {
      const rest = queue.filter(({ row }) => !aside.has(row.id))
      queue.splice(0, queue.length, ...rest)
      await record([...aside.values()])
    }
  }

  const hasEnded = (name: string): boolean => workerHasEnded(options.journals, name)

  const openNext = async (): Promise<boolean> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const now = clock()
      // Another worker may have done it since the batches were listed.
      const batch = isDue(next.nextAt, now) ? await stillOpen(payload, next.id) : null
      const claim =
        batch && isDue(batch.nextAt, now)
          ? await claimBatch({ batch, hasEnded, now, payload, worker })
          : null
      if (claim) {
        rates.share(await countWorkers(payload, now))
        await open(claim)
        return true
      }
    }
    return false
  }

  /** Leases are kept however long the server takes to answer; a failure costs a lease at worst. */
  const keeping = setInterval(() => {
    const until = new Date(clock().getTime() + leaseMs)
    held.forEach(({ claim }) => void holdUntil(payload, claim, until).catch(() => undefined))
  }, leaseMs / 3)
  keeping.unref()

  return {
    close: async () => {
      clearInterval(keeping)
      for (const batch of [...held.values()]) {
        await leave(batch)
      }
    },
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
        await record(deliveries.map((delivery) => aside.get(delivery.id) ?? delivery))
      },
    },
  }
}

/** Workers that start at different batches do not wait for each other's. */
const shuffled = <T>(rows: T[]): T[] =>
  rows
    .map((row) => ({ place: Math.random(), row }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
