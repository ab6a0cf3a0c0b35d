import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { Release } from '../../releases/index.js'
import type { ListRow } from '../audience/types.js'
import type { Segments } from '../mime/slots.js'
import type { Claim } from '../outbox/batches.js'
import type { Outbox } from '../outbox/store/index.js'
import type { BatchRow, DeliveryRow, Settlement } from '../outbox/types.js'
import type { MailMaker } from './mailMaker.js'
import type { Renderings } from './renderings.js'
import type { Queued, QueueSource } from './sendQueue.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { recheck } from '../audience/recheck.js'
import { countRefusals } from '../bounces/index.js'
import { workerHasEnded } from '../journal/journal.js'
import { claimBatch, countWorkers, holdUntil, leaseMs, leaveBatch } from '../outbox/batches.js'
import { settleLost } from '../outbox/lost.js'
import { skipped } from '../outbox/settle.js'
import { attemptId } from '../outbox/types.js'
import { createRates } from './rates.js'

type Held = { claim: Claim; left: Map<string, DeliveryRow>; rows: Map<string, DeliveryRow> }

const isOver = ({ state }: DeliveryRow): boolean => !['deferred', 'queued'].includes(state)

const isDue = (nextAt: null | string, now: Date): boolean =>
  !nextAt || new Date(nextAt).getTime() <= now.getTime()

/** SHA-256 (hex) over the rows' ids and states, sorted: what the audit log keeps of a batch. */
const rootOf = (rows: Iterable<DeliveryRow>): string =>
  createHash('sha256')
    .update(
      [...rows]
        .map(({ id, state }) => `${id} ${state}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')

const tally = (rows: Iterable<DeliveryRow>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { state } of rows) {
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

/**
 * Gives the deliveries of a dissemination, batch by batch, as this worker gets hold of them. What a
 * lost worker had in hand becomes unknown; who must not be mailed any more is skipped.
 */
export const createBatchSource = (args: {
  batches: BatchRow[]
  dissemination: { id: string; keyId: string }
  lists: Map<string, ListRow>
  outbox: Outbox
  payload: Payload
  mailMaker: MailMaker
  release: Pick<Release, 'language' | 'parts' | 'publication' | 'tlp'>
  renderings: Renderings
  worker: string
}): { close: () => Promise<void>; source: QueueSource } => {
  const { dissemination, lists, outbox, payload, release, renderings, mailMaker, worker } = args
  const { clock, dissemination: options, smtp } = optionsOf(payload)
  const waiting = shuffled(args.batches)
  const held = new Map<string, Held>()
  const queue: Queued[] = []
  const rates = createRates(smtp.rates)
  const segments = new Map<string, Segments>()

  const leave = async (batch: Held): Promise<void> => {
    const rows = [...batch.rows.values()]
    const open = rows.filter((row) => !isOver(row))
    const times = open.map(({ nextAt }) => nextAt).filter((nextAt) => nextAt !== null)
    const nextAt = times.length === open.length ? (times.sort()[0] ?? null) : null
    await appendAudit({
      entries: [
        {
          actor: 'system:dispatcher',
          data: { ...tally(rows), root: rootOf(rows) },
          kind: 'dissemination.batch',
          source: batch.claim.id,
          subject: `disseminations:${dissemination.id}`,
        },
      ],
      payload,
    })
    await leaveBatch({ claim: batch.claim, isOpen: open.length > 0, nextAt, payload })
    held.delete(batch.claim.id)
  }

  const store = async (settlements: Settlement[], batch: Held): Promise<void> => {
    if (settlements.length === 0) {
      return
    }
    await outbox.commit({ intents: [], mayBegin: () => Promise.resolve(false), settlements })
    settlements.forEach(({ delivery }) => batch.rows.set(delivery.id, delivery))
  }

  /** Rows that a lost worker had in hand, and rows that must not be mailed, settled as such. */
  const sift = async (batch: Held): Promise<DeliveryRow[]> => {
    const now = clock()
    const open = [...batch.rows.values()].filter((row) => !isOver(row))
    const begun = await outbox.attemptsAmong(open.map((row) => attemptId(row.id, row.attempts + 1)))
    const lost = open.filter((row) => begun.has(attemptId(row.id, row.attempts + 1)))
    await store(
      await settleLost({ attempts: begun, journals: options.journals, now, payload, rows: lost }),
      batch,
    )
    const rest = [...batch.rows.values()].filter((row) => !isOver(row) && isDue(row.nextAt, now))
    const excluded = await recheck({ lists, payload, release, rows: rest })
    const blocked = await renderings.blockedAmong(rest.map(({ address }) => address ?? ''))
    const reasons = rest.map(
      ({ id }, index) => excluded.get(id) ?? (blocked.has(index) ? 'blocked' : null),
    )
    await store(
      rest.flatMap((row, index) => {
        const reason = reasons[index]
        return reason ? [skipped(row, reason, now)] : []
      }),
      batch,
    )
    return rest.filter((_, index) => !reasons[index])
  }

  const open = async (claim: Claim): Promise<void> => {
    const loaded = await outbox.loadDeliveries(claim.batch.deliveries)
    const rows = new Map(loaded.map((row) => [row.id, row]))
    const batch: Held = { claim, left: new Map(), rows }
    held.set(claim.id, batch)
    const due = await sift(batch)
    for (const row of due) {
      const list = lists.get(row.list)
      if (list) {
        segments.set(`${row.list} ${row.language}`, await segmentsOf(list, row.language))
        batch.left.set(row.id, row)
        queue.push({ claim: claim.id, row })
      }
    }
    if (batch.left.size === 0) {
      await leave(batch)
    }
  }

  const scanned = new Map<string, Segments>()
  const segmentsOf = async (list: ListRow, language: string): Promise<Segments> => {
    const key = `${list.id} ${language}`
    const known = scanned.get(key) ?? (await renderings.get(list, language))
    scanned.set(key, known)
    return known
  }

  const hasEnded = (name: string): boolean => workerHasEnded(options.journals, name)

  const openNext = async (): Promise<boolean> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const now = clock()
      const claim = isDue(batch.nextAt, now)
        ? await claimBatch({ batch, hasEnded, now, payload, worker })
        : null
      if (claim) {
        scanned.clear()
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
        while (queue.length < count && (await openNext())) {
          // Batches of which nothing is due any more give nothing.
        }
        const rows = rates.draw(queue, count, ({ row }) => row.domain ?? '')
        return { rows, waitMs: rows.length === 0 && queue.length > 0 ? rates.waitMs() : null }
      },
      settled: async (deliveries) => {
        await countRefusals(payload, deliveries)
        for (const delivery of deliveries) {
          for (const batch of held.values()) {
            if (batch.rows.has(delivery.id)) {
              batch.rows.set(delivery.id, delivery)
              batch.left.delete(delivery.id)
              if (batch.left.size === 0) {
                await leave(batch)
              }
            }
          }
        }
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
