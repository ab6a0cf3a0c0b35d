import type { FrameLanguage } from '../templates/types.js'

/**
 * What a notice is for: to confirm a subscription, to reach one's own settings, to confirm a key,
 * and for the staff: to look at an issue, to ask for a new key.
 */
export const noticeKinds = ['confirm', 'preferences', 'key', 'issue', 'key-expiry'] as const

export type NoticeKind = (typeof noticeKinds)[number]

/**
 * `queued`: to be sent. `sent`: the server took it. `rejected`: it did not. `unknown`: contact was
 * lost after the final dot; never sent again by itself. `skipped`: not to be sent.
 */
export const noticeStates = ['queued', 'sent', 'rejected', 'unknown', 'skipped'] as const

export type NoticeState = (typeof noticeStates)[number]

/** A letter to one person about their own matter, as it is stored. Dates are ISO 8601, UTC. */
export type NoticeRow = {
  /** Null once it is of no more use. */
  address: null | string
  /** Keyed hash of the address, to count what it was sent. */
  addressKey: string
  askedAt: string
  attempts: number
  id: string
  keyId: string
  kind: NoticeKind
  language: FrameLanguage
  /** What it is about: ids of lists, of the row of a key, or of a document for the staff. */
  matters: string[]
  nextAt: null | string
  reason: null | string
  state: NoticeState
}
