import type { WorkflowAnswer } from '../shared/types.js'
import type { Outcome } from './outcome.js'

import { outcomeOf } from './outcome.js'

/** One intention to fire a transition: sent again unchanged, it counts once. */
export type Attempt = {
  comment: string
  expectedSequence: number
  idempotencyKey: string
  transition: string
  /** `override`: against the rules about who. @default by all rules */
  way?: 'override'
}

/** 128 random bits in hex. `crypto.randomUUID` is missing on plain http, which intranets use. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return null
  }
}

/** Sends one attempt; never throws. */
export const fire = async (
  url: string,
  language: string,
  { comment, transition, way, ...marks }: Attempt,
): Promise<Outcome> => {
  const text = comment.trim() || undefined
  try {
    const response = await fetch(
      `${url}/${encodeURIComponent(transition)}${way ? `/${way}` : ''}`,
      {
        body: JSON.stringify({ ...marks, [way ? 'reason' : 'comment']: text }),
        credentials: 'include',
        headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
        method: 'POST',
      },
    )
    return outcomeOf(response.status, await bodyOf(response))
  } catch {
    return { kind: 'unknown' }
  }
}

export type Loaded =
  { answer: WorkflowAnswer } | { problem: 'loadFailed' | 'signedOut' | 'unreadable' }

/** Reads where a document stands, with the latest 20 events or those before a sequence. */
export const load = async (url: string, language: string, before?: number): Promise<Loaded> => {
  try {
    const response = await fetch(before === undefined ? url : `${url}?before=${before}`, {
      credentials: 'include',
      headers: { 'Accept-Language': language },
    })
    if (response.ok) {
      return { answer: (await response.json()) as WorkflowAnswer }
    }
    return {
      problem:
        response.status === 401
          ? 'signedOut'
          : response.status === 403 || response.status === 404
            ? 'unreadable'
            : 'loadFailed',
    }
  } catch {
    return { problem: 'loadFailed' }
  }
}
