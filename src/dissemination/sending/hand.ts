import type { Journal } from '../journal/journal.js'
import type { Outgoing } from '../mime/mailForRecipient.js'
import type { DeliveryRow, Settlement } from '../outbox/types.js'
import type { Envelope, SendOutcome } from '../smtp/types.js'
import type { DomainHolds } from './domainHolds.js'
import type { ServerTrouble, Sessions } from './sessions.js'

import { settlementOf } from '../outbox/settle.js'
import { attemptId } from '../outbox/types.js'
import { createDoubts } from './doubts.js'

/** A delivery that may be made now, of a batch that this worker holds. */
export type Queued = { claim: string; row: DeliveryRow }

/** The octets and the envelope of a delivery, made only when a place is free. */
export type MailFor = (row: DeliveryRow) => Promise<{ envelope: Envelope; message: Outgoing }>

/** Given back without being touched: the queue ended before its turn. */
const untouched: SendOutcome = {
  fault: 'not-begun',
  kind: 'server',
  reply: null,
  stage: 'connect',
}

/**
 * The mails that this worker has in hand: those that wait for a place on a session, those on their
 * way, and the results that are not stored yet.
 *
 * Where a domain begins to be let be, its mails that have not begun are given back. Lasting refusals
 * that may be the server's own matter are held back until another mail tells.
 *
 * @param args.changed called whenever a mail has come to an end
 * @param args.isEnding whether what has not begun is given back instead
 * @param args.isSilent whether it is not known if mails may still leave: then what waits goes on waiting
 */
export const createHand = (args: {
  changed: () => void
  clock: () => Date
  holds: DomainHolds
  isEnding: () => boolean
  isSilent: () => boolean
  journal: Journal
  mailFor: MailFor
  sessions: Sessions
}) => {
  const { changed, clock, holds, isEnding, isSilent, journal, mailFor, sessions } = args
  const doubts = createDoubts()
  let ready: Queued[] = []
  let results: Settlement[] = []
  let inFlight = 0
  let faults = 0
  let trouble: null | ServerTrouble = null
  let failure: { error: unknown } | null = null

  const giveBack = (domain: string): void => {
    const back = ready.filter(({ row }) => row.domain === domain)
    ready = ready.filter(({ row }) => row.domain !== domain)
    back.forEach((queued) => finish(queued, untouched))
  }

  const settle = ({ row }: Queued, outcome: SendOutcome): void => {
    const now = clock()
    results.push(settlementOf({ chance: Math.random(), now, outcome, row }))
    if (outcome.kind !== 'server') {
      faults = 0
    } else if (outcome.fault !== 'not-begun') {
      faults += 1
      trouble = outcome
    }
    const domain = row.domain ?? ''
    if (holds.note({ chance: Math.random(), domain, now, outcome })) {
      giveBack(domain)
    }
  }

  const journalise = ({ row }: Queued, outcome: SendOutcome): void =>
    journal.outcome(attemptId(row.id, row.attempts + 1), outcome)

  const finish = (queued: Queued, outcome: SendOutcome): void => {
    journalise(queued, outcome)
    for (const ended of doubts.note({ outcome, queued })) {
      if (ended.queued !== queued || ended.outcome !== outcome) {
        // What it is taken for now is the last word on it.
        journalise(ended.queued, ended.outcome)
      }
      settle(ended.queued, ended.outcome)
    }
  }

  /** What cannot be noted does not leave, nor does anything after it. */
  const begin = (attempt: string): Promise<void> =>
    journal.begin(attempt).catch((error: unknown) => {
      failure ??= { error }
      throw error
    })

  const sendOne = async (queued: Queued): Promise<void> => {
    try {
      const { row } = queued
      const mail = await mailFor(row)
      const session = await sessions.take()
      if ('kind' in session) {
        return finish(queued, session)
      }
      const attempt = attemptId(row.id, row.attempts + 1)
      const outcome = await session.send({ ...mail, begin: () => begin(attempt) })
      sessions.give(session)
      finish(queued, outcome)
    } catch (error) {
      failure ??= { error }
      finish(queued, untouched)
    }
  }

  /** Puts what waits on its way, as far as there are places; gives it back when all ends. */
  const fill = (): void => {
    const isOver = isEnding()
    const free = isSilent() ? 0 : Math.max(0, sessions.places() - inFlight)
    for (const queued of ready.splice(0, isOver ? ready.length : free)) {
      if (isOver) {
        finish(queued, untouched)
        continue
      }
      inFlight += 1
      void sendOne(queued).then(() => {
        inFlight -= 1
        fill()
        changed()
      })
    }
  }

  return {
    add: (more: Queued[]): void => {
      ready = ready.concat(more)
    },
    /** Takes refusals for what they say, once nothing more is on its way that could tell. */
    believe: (): void => {
      if (ready.length + inFlight === 0) {
        doubts.believe().forEach(({ outcome, queued }) => settle(queued, outcome))
      }
    },
    failure: () => failure,
    fill,
    /** How many are not settled. */
    held: (): number => ready.length + inFlight,
    inFlight: (): number => inFlight,
    /** One fault of the server after another, without a mail getting through. */
    hasServerFailed: (): boolean => doubts.isOfServer() || faults >= 2 * sessions.places(),
    putBack: (settlements: Settlement[]): void => {
      results = [...settlements, ...results]
    },
    results: (): number => results.length,
    takeResults: (): Settlement[] => results.splice(0),
    trouble: (): null | ServerTrouble => (faults > 0 || doubts.isOfServer() ? trouble : null),
  }
}

export type Hand = ReturnType<typeof createHand>
