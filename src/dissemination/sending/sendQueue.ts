import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

import type { Journal } from '../journal/journal.js'
import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Outbox } from '../outbox/store/index.js'
import type { AttemptRow, DeliveryRow, Settlement } from '../outbox/types.js'
import type { Envelope, SendOutcome } from '../smtp/types.js'
import type { ServerTrouble, Sessions } from './sessions.js'

import { settlementOf } from '../outbox/settle.js'
import { attemptId } from '../outbox/types.js'
import { commitEveryMs, createPace } from './pace.js'

/** A delivery that may be made now, of a batch that this worker holds. */
export type Queued = { claim: string; row: DeliveryRow }

export type QueueSource = {
  /** The octets and the envelope, made only when a place is free. */
  mailFor: (row: DeliveryRow) => Promise<{ envelope: Envelope; message: Outgoing }>
  /**
   * Up to `count` deliveries. Without any, `waitMs` says when there are more: null for none.
   */
  next: (count: number) => Promise<{ rows: Queued[]; waitMs: null | number }>
  /** Called after each commit, with what is stored now. */
  settled: (deliveries: DeliveryRow[]) => Promise<void>
}

export type QueueEnd = { trouble: null | ServerTrouble; wasStopped: boolean }

const storeTries = 6

/**
 * Sends what the source gives over the sessions. A mail is handed over only after the row that says
 * so is stored; the results of the last mails and the rows of the next are stored in one commit.
 *
 * A mail that a fault of the server kept from leaving stays in the queue. One fault after another,
 * without a mail getting through, ends the pass; what is in hand by then is settled first.
 */
export const sendQueue = async (args: {
  clock: () => Date
  journal: Journal
  mayBegin: Parameters<Outbox['commit']>[0]['mayBegin']
  outbox: Outbox
  sessions: Sessions
  signal?: AbortSignal
  source: QueueSource
}): Promise<QueueEnd> => {
  const { clock, journal, mayBegin, outbox, sessions, signal, source } = args
  const pace = createPace()
  const ready: Queued[] = []
  let results: Settlement[] = []
  let inFlight = 0
  let isDry = false
  let waitUntil = 0
  let wasStopped = false
  let faults = 0
  let trouble: null | ServerTrouble = null
  let failure: { error: unknown } | null = null
  let wake: () => void = () => undefined

  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, commitEveryMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const hasServerFailed = (): boolean => faults >= 2 * sessions.places()
  const isEnding = (): boolean =>
    hasServerFailed() || failure !== null || wasStopped || (signal?.aborted ?? false)

  const finish = ({ row }: Queued, outcome: SendOutcome): void => {
    const settlement = settlementOf({ chance: Math.random(), now: clock(), outcome, row })
    results.push(settlement)
    if (outcome.kind !== 'server') {
      faults = 0
    } else if (outcome.fault !== 'not-begun') {
      faults += 1
      trouble = outcome
    }
    try {
      journal.outcome(attemptId(row.id, row.attempts + 1), outcome)
    } catch {
      // Without its answer the attempt is unknown, should this process end before the next commit.
    }
  }

  const sendOne = async (queued: Queued): Promise<void> => {
    try {
      const { row } = queued
      const mail = await source.mailFor(row)
      const session = await sessions.take()
      if ('kind' in session) {
        return finish(queued, session)
      }
      const attempt = attemptId(row.id, row.attempts + 1)
      const outcome = await session.send({ ...mail, begin: () => journal.begin(attempt) })
      sessions.give(session)
      finish(queued, outcome)
    } catch (error) {
      failure ??= { error }
      finish(queued, untouched)
    }
  }

  const fill = (): void => {
    while (ready.length > 0 && (isEnding() || inFlight < sessions.places())) {
      const queued = ready.shift()
      if (queued && isEnding()) {
        finish(queued, untouched)
      } else if (queued) {
        inFlight += 1
        void sendOne(queued).then(() => {
          inFlight -= 1
          fill()
          wake()
        })
      }
    }
  }

  const isWanted = (): boolean => !isEnding() && !isDry && Date.now() >= waitUntil

  const draw = async (): Promise<Queued[]> => {
    const room = pace.inHand(sessions.places()) - ready.length - inFlight
    if (!isWanted() || room <= 0) {
      return []
    }
    const { rows, waitMs } = await source.next(room)
    isDry = rows.length === 0 && waitMs === null
    waitUntil = rows.length === 0 && waitMs !== null ? Date.now() + waitMs : 0
    return rows
  }

  const commit = async (): Promise<void> => {
    const next = await draw()
    const settlements = results
    results = []
    if (next.length === 0 && settlements.length === 0) {
      return
    }
    const at = clock().toISOString()
    const intents: AttemptRow[] = next.map(({ claim, row }) => ({
      id: attemptId(row.id, row.attempts + 1),
      at,
      claim,
      outcome: null,
      reply: null,
    }))
    try {
      const won = await outbox.commit({ intents, mayBegin, settlements })
      wasStopped ||= intents.length > 0 && won.size === 0
      ready.push(...next.filter(({ row }) => won.has(attemptId(row.id, row.attempts + 1))))
    } catch (error) {
      failure ??= { error }
      results = [...settlements, ...results]
      return
    }
    pace.committed(settlements.length)
    fill()
    await source.settled(settlements.map(({ delivery }) => delivery))
  }

  /** Whether a commit is worth it now: enough has come together, or hands are getting empty. */
  const isTime = (): boolean => {
    const hand = pace.inHand(sessions.places())
    const held = ready.length + inFlight
    return (
      held === 0 ||
      results.length >= hand ||
      (isWanted() && held <= hand / 2) ||
      (results.length > 0 && pace.isDue())
    )
  }

  /** The database failed: what is in hand is waited for, and its results are stored if it recovers. */
  const surrender = async (error: unknown): Promise<never> => {
    fill()
    while (inFlight > 0) {
      await changed()
    }
    for (let tries = 0; tries < storeTries; tries += 1) {
      await pause(100 * 2 ** tries)
      const stored = await outbox
        .commit({ intents: [], mayBegin: () => Promise.resolve(false), settlements: results })
        .then(() => true)
        .catch(() => false)
      if (stored) {
        break
      }
    }
    throw error
  }

  for (;;) {
    fill()
    if (isTime()) {
      await commit()
      // An embedded database answers within the turn; answers of servers need theirs.
      await turn()
    }
    const failed = failure as { error: unknown } | null
    if (failed) {
      return surrender(failed.error)
    }
    const isIdle = inFlight === 0 && ready.length === 0 && results.length === 0
    if (isIdle && (isDry || isEnding())) {
      return { trouble: faults > 0 ? trouble : null, wasStopped }
    }
    if (!isTime() || (isIdle && !isWanted())) {
      await changed()
    }
  }
}

/** Given back without being touched: the queue ended before its turn. */
const untouched: SendOutcome = {
  fault: 'not-begun',
  kind: 'server',
  reply: null,
  stage: 'connect',
}
