import type { DeliveryState } from '../collections/labels.js'

/** One mail to one address, as it is stored. Dates are ISO 8601, UTC. */
export type DeliveryRow = {
  address: null | string
  attempts: number
  batch: null | string
  contact: null | string
  /** How often the server put it off: faults of the server are not counted. */
  deferrals: number
  dissemination: string
  domain: null | string
  /** The fingerprint of the OpenPGP key that it is to be, or was, encrypted to; null in the clear. */
  encryptedTo: null | string
  id: string
  language: string
  list: string
  nextAt: null | string
  reason: null | string
  reply: null | string
  settledAt: null | string
  state: DeliveryState
  subscription: null | string
  /** Message-IDs of the mails that it follows, oldest first, a space between them. */
  thread: null | string
}

/** What an attempt settles. All else stays as it is stored: an address may be erased meanwhile. */
export const settledFields = [
  'attempts',
  'deferrals',
  'encryptedTo',
  'nextAt',
  'reason',
  'reply',
  'settledAt',
  'state',
] as const satisfies (keyof DeliveryRow)[]

export type BatchRow = {
  deliveries: string[]
  dissemination: string
  epoch: number
  id: string
  isOpen: boolean
  nextAt: null | string
}

/** The right to hand a mail over for the nth time. */
export type AttemptRow = {
  at: string
  claim: string
  id: string
  outcome: null | string
  reply: null | string
}

/** What an attempt came to; `delivery` is the row as it is from now on. */
export type Settlement = {
  /** A person wants an unknown mail to go out again: nothing else takes back what is over. */
  again?: true
  attempt: Pick<AttemptRow, 'id' | 'outcome' | 'reply'> | null
  delivery: DeliveryRow
}

/** States of a mail of which something is left to do. */
export const openStates: DeliveryState[] = ['queued', 'deferred']

/** What a server or a person says of a mail holds, whatever a worker thought of it meanwhile. */
export const answers: DeliveryState[] = ['accepted', 'rejected']

/**
 * The states that a settlement may take the place of; null for any. What a worker says whose lease
 * has lapsed must not take back what is over by now: nobody would look at it again.
 */
export const replaceable = ({ again, delivery }: Settlement): DeliveryState[] | null =>
  answers.includes(delivery.state) ? null : again ? [...openStates, 'unknown'] : openStates

/** How the mails of a dissemination stand: how many in each state, and were accepted of late. */
export type Tally = { accepted: number; counts: Partial<Record<DeliveryState, number>> }

/** Mails that stand alike: how many of a domain are in a state for a reason. */
export type Troubled = {
  count: number
  domain: null | string
  reason: null | string
  state: DeliveryState
}

export const attemptId = (delivery: string, attempt: number): string => `${delivery}#${attempt}`
