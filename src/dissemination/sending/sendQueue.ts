import { setTimeout as pause } from 'node:timers/promises'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Outbox } from '../outbox/store/index.js'
import type { AttemptRow, DeliveryRow, Settlement } from '../outbox/types.js'
import type { Envelope, SendOutcome } from '../smtp/types.js'
import type { ServerTrouble, Sessions } from './sessions.js'

import { settlementOf } from '../outbox/settle.js'
import { attemptId } from '../outbox/types.js'

/** A delivery that may be made now, of a batch that this worker holds. */
export type Queued = { claim: string; row: DeliveryRow }

export type QueueSource = {
  /** The octets and the envelope, made only when a session is free. */
  mailFor: (row: DeliveryRow) => { envelope: Envelope; message: Outgoing }
  /** Up to `count` deliveries; fewer or none when there is nothing more. */
  next: (count: number) => Promise<Queued[]>
  /** Called after each commit, with what is stored now. */
  settled: (deliveries: DeliveryRow[]) => Promise<void>
}

export type QueueEnd = { trouble: null | ServerTrouble; wasStopped: boolean }

type Mail = { queued: Queued }

const storeTries = 6

/**
 * Sends what the source gives over the sessions. A mail is handed over only after the row that says
 * so is stored; while the mails of one group are on their way, the results of the last and the rows
 * of the next are stored in one commit, so at most twice as many mails as sessions are in hand.
 *
 * A server that fails ends the queue; what is in hand by then is settled first.
 */
export const sendQueue = async (args: {
  clock: () => Date
  mayBegin: Parameters<Outbox['commit']>[0]['mayBegin']
  outbox: Outbox
  sessions: Sessions
  signal?: AbortSignal
  source: QueueSource
}): Promise<QueueEnd> => {
  const { clock, mayBegin, outbox, sessions, signal, source } = args
  const ready: Mail[] = []
  let results: Settlement[] = []
  let inFlight = 0
  let isDry = false
  let wasStopped = false
  let trouble: null | ServerTrouble = null
  let failure: { error: unknown } | null = null
  let wake: () => void = () => undefined
  let changed = new Promise<void>((resolve) => (wake = resolve))

  const notify = (): void => {
    wake()
    changed = new Promise<void>((resolve) => (wake = resolve))
  }
  const isEnding = (): boolean =>
    trouble !== null || failure !== null || wasStopped || (signal?.aborted ?? false)

  const finish = (mail: Mail, outcome: SendOutcome): void => {
    const { row } = mail.queued
    results.push(settlementOf({ chance: Math.random(), now: clock(), outcome, row }))
    if (outcome.kind === 'server') {
      trouble ??= outcome
    }
  }

  const sendOne = async (mail: Mail): Promise<void> => {
    const session = await sessions.take()
    if ('kind' in session) {
      finish(mail, session)
    } else {
      const { envelope, message } = source.mailFor(mail.queued.row)
      finish(mail, await session.send(envelope, message))
      sessions.give(session)
    }
    inFlight -= 1
    notify()
  }

  const fill = (): void => {
    while (inFlight < sessions.size && ready.length > 0) {
      const mail = ready.shift()
      if (mail && isEnding()) {
        finish(mail, trouble ?? untouched)
      } else if (mail) {
        inFlight += 1
        void sendOne(mail)
      }
    }
  }

  const commit = async (): Promise<boolean> => {
    const room = isEnding() || isDry ? 0 : sessions.size - ready.length
    const next = room > 0 ? await source.next(room) : []
    isDry ||= next.length < room
    const settlements = results
    results = []
    if (next.length === 0 && settlements.length === 0) {
      return false
    }
    const at = clock().toISOString()
    const intents: AttemptRow[] = next.map(({ claim, row }) => ({
      id: attemptId(row.id, row.attempts + 1),
      at,
      claim,
      outcome: null,
      reply: null,
    }))
    const won = await outbox.commit({ intents, mayBegin, settlements }).catch((error: unknown) => {
      failure ??= { error }
      results = [...settlements, ...results]
      return new Set<string>()
    })
    if (failure) {
      return true
    }
    wasStopped ||= intents.length > 0 && won.size === 0
    for (const queued of next) {
      if (won.has(attemptId(queued.row.id, queued.row.attempts + 1))) {
        ready.push({ queued })
      }
    }
    await source.settled(settlements.map(({ delivery }) => delivery))
    return true
  }

  /** The database failed: what is in hand is waited for, and its results are stored if it recovers. */
  const surrender = async (error: unknown): Promise<never> => {
    while (inFlight > 0) {
      await changed
    }
    ready.splice(0).forEach((mail) => finish(mail, untouched))
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
    const isBusy = await commit()
    const failed = failure as { error: unknown } | null
    if (failed) {
      return surrender(failed.error)
    }
    fill()
    if (!isBusy && inFlight === 0 && ready.length === 0 && results.length === 0) {
      return { trouble, wasStopped }
    }
    if (!isBusy && results.length === 0) {
      await changed
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
