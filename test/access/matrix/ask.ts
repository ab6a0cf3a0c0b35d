import { setImmediate as turn } from 'node:timers/promises'

import type { TestApp } from '../../helpers/boot.js'
import type { Someone } from './staff.js'

export type Answer = {
  /** Sealed texts of the document asked for may stand in it: whoever asked may open them. */
  opens?: boolean
  status: number
  text: string
}

/**
 * One request of someone, with the whole answer as text. SQLite answers without ever leaving the
 * turn of the event loop: one is let pass here, or nobody would hear the built app meanwhile.
 */
export const ask = async (
  app: TestApp,
  { token }: Someone,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  await turn()
  const answer = await app.rest(method, path, { body, token })
  return { status: answer.status, text: JSON.stringify(answer.body) }
}

type Where = Record<string, unknown>

/** A query string as Payload reads it: `where[and][0][id][equals]=...`. */
export const queryOf = (where: Where, name = 'where'): string => {
  const parts: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of Object.entries(value)) {
        walk(each, `${key}[${inner}]`)
      }
    } else {
      parts.push(`${key}=${encodeURIComponent(String(value))}`)
    }
  }
  walk(where, name)
  return parts.join('&')
}

const tokens = /[az]canary[a-z]{16}|\d{4}-\d\d-\d\dT[\d:.]+Z|735\d{6}/g

/** What a canary is found by: its word, its moment or its number. */
const tokenOf = (canary: string): string => canary.match(tokens)?.[0] ?? canary

/** Tells of each canary whether it stands in a text, after one look at the text. */
export const canariesIn = (text: string): ((canary: string) => boolean) => {
  const found = new Set(text.match(tokens))
  return (canary) => found.has(tokenOf(canary))
}
