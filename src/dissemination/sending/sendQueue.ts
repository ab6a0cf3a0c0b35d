import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

import type { Journal } from '../journal/journal.js'
import type { Outbox } from '../outbox/store/index.js'
import type { AttemptRow, DeliveryRow } from '../outbox/types.js'
import type { DomainHolds } from './domainHolds.js'
import type { MailFor, Queued } from './hand.js'
import type { ServerTrouble, Sessions } from './sessions.js'

import { attemptId } from '../outbox/types.js'
import { createHand } from './hand.js'
import { createPace } from './pace.js'
import { createSleep } from './sleep.js'
import { askEveryMs, createWatch } from './watch.js'

export type { Queued } from './hand.js'

export type QueueSource = {
  mailFor: MailFor
  /**
   * Up to `count` deliveries. Without any, `waitMs` says when there are more: null for none.
   */
  next: (count: number) => Promise<{ rows: Queued[]; waitMs: null | number }>
  /** Called after each commit, with what is stored now. */
  settled: (deliveries: DeliveryRow[]) => Promise<void>
}

export type QueueEnd = { trouble: null | ServerTrouble; wasStopped: boolean }

const storeTries = 6

const intentOf = ({ claim, row }: Queued, at: string): AttemptRow => ({
  id: attemptId(row.id, row.attempts + 1),
  at,
  claim,
  outcome: null,
  reply: null,
})

/**
 * Sends what the source gives over the sessions. A mail is handed over only after the row that says
 * so is stored; the results of the last mails and the rows of the next are stored in one commit.
 *
 * A mail that a fault of the server kept from leaving stays in the queue. One fault after another,
 * without a mail getting through, ends the pass; what is in hand by then is settled first.
 */
export const sendQueue = async (args: {
  clock: () => Date
  /** Domains that are let be for a while. */
  holds: DomainHolds
  journal: Journal
  /** Whether more mails may be let go. */
  mayBegin: Parameters<Outbox['commit']>[0]['mayBegin']
  /** Whether those that were let go and have not begun may still leave. */
  mayGoOn: () => Promise<boolean>
  outbox: Outbox
  sessions: Sessions
  signal?: AbortSignal
  source: QueueSource
}): Promise<QueueEnd> => {
  const { clock, holds, journal, mayBegin, mayGoOn, outbox, sessions, signal, source } = args
  const pace = createPace()
  const sleep = createSleep(askEveryMs)
  let isDry = false
  let waitUntil = 0
  let wasStopped = false
  let failure: { error: unknown } | null = null

  const isEnding = (): boolean =>
    hand.hasServerFailed() ||
    failure !== null ||
    hand.failure() !== null ||
    wasStopped ||
    (signal?.aborted ?? false)

  const hand = createHand({
    changed: sleep.wake,
    clock,
    holds,
    isEnding,
    isSilent: () => watch.isSilent(),
    journal,
    mailFor: source.mailFor,
    sessions,
  })

  const watch = createWatch({
    mayGoOn,
    onAnswer: (answer) => {
      wasStopped ||= !answer
      hand.fill()
      sleep.wake()
    },
    onFailure: (error) => {
      failure ??= { error }
      sleep.wake()
    },
  })

  const isWanted = (): boolean => !isEnding() && !isDry && performance.now() >= waitUntil

  const draw = async (): Promise<Queued[]> => {
    const room = pace.inHand(sessions.places()) - hand.held()
    if (!isWanted() || room <= 0) {
      return []
    }
    const { rows, waitMs } = await source.next(room)
    isDry = rows.length === 0 && waitMs === null
    waitUntil = rows.length === 0 && waitMs !== null ? performance.now() + waitMs : 0
    return rows
  }

  const commit = async (): Promise<void> => {
    const next = await draw()
    const settlements = hand.takeResults()
    if (next.length === 0 && settlements.length === 0) {
      return
    }
    const at = clock().toISOString()
    const intents = next.map((queued) => intentOf(queued, at))
    try {
      const won = await outbox.commit({ intents, mayBegin, settlements })
      if (won.size > 0) {
        watch.heard()
      }
      wasStopped ||= intents.length > 0 && won.size === 0
      hand.add(next.filter((_, index) => won.has(intents[index]?.id ?? '')))
    } catch (error) {
      failure ??= { error }
      hand.putBack(settlements)
      return
    }
    pace.committed(settlements.length)
    hand.fill()
    await source.settled(settlements.map(({ delivery }) => delivery))
  }

  /** Whether a commit is worth it now: enough has come together, or the hand is getting empty. */
  const isTime = (): boolean => {
    const most = pace.inHand(sessions.places())
    return (
      hand.held() === 0 ||
      hand.results() >= most ||
      (isWanted() && hand.held() <= most / 2) ||
      (hand.results() > 0 && pace.isDue())
    )
  }

  /** The database failed: what is in hand is waited for, and its results are stored if it recovers. */
  const surrender = async (error: unknown): Promise<never> => {
    hand.fill()
    while (hand.inFlight() > 0) {
      await sleep.untilWoken()
    }
    hand.believe()
    const settlements = hand.takeResults()
    for (let tries = 0; tries < storeTries; tries += 1) {
      await pause(100 * 2 ** tries)
      const stored = await outbox
        .commit({ intents: [], mayBegin: () => Promise.resolve(false), settlements })
        .then(() => true)
        .catch(() => false)
      if (stored) {
        break
      }
    }
    throw error
  }

  const run = async (): Promise<QueueEnd> => {
    for (;;) {
      hand.fill()
      try {
        if (isTime()) {
          await commit()
          // An embedded database answers within the turn; answers of servers need theirs.
          await turn()
        }
      } catch (error) {
        failure ??= { error }
      }
      const failed = failure ?? hand.failure()
      if (failed) {
        return surrender(failed.error)
      }
      if (isDry || isEnding()) {
        hand.believe()
      }
      const isIdle = hand.held() === 0 && hand.results() === 0
      if (isIdle && (isDry || isEnding())) {
        return { trouble: hand.trouble(), wasStopped }
      }
      if (!isTime() || (isIdle && !isWanted())) {
        await sleep.untilWoken()
      }
    }
  }

  try {
    return await run()
  } finally {
    watch.close()
  }
}
