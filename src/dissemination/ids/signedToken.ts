import { timingSafeEqual } from 'node:crypto'

import type { KeyLabel, KeyRing } from '../../keys/index.js'

import { keyedHash } from './keyedHash.js'

const longestToken = 1024

/**
 * A link's token: what it is for, readable, and a MAC over it. Holds ids only, as links are
 * forwarded, logged and guessed at.
 *
 * @param args.expires milliseconds since 1970; without it the token is good for as long as its key
 */
export const signToken = (args: {
  expires?: number
  ids: string[]
  keyId: string
  keys: KeyRing
  label: KeyLabel
}): string => {
  const body = Buffer.from(JSON.stringify([args.keyId, args.expires ?? 0, ...args.ids])).toString(
    'base64url',
  )
  return `${body}.${keyedHash({ ...args, parts: [body] })}`
}

const parseBody = (body: string): [string, number, ...string[]] | null => {
  try {
    const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    const isBody =
      Array.isArray(value) &&
      typeof value[0] === 'string' &&
      typeof value[1] === 'number' &&
      value.slice(2).every((id) => typeof id === 'string')
    return isBody ? (value as [string, number, ...string[]]) : null
  } catch {
    return null
  }
}

/** The ids of a token of this label, or null if it is foreign, altered, expired or of a lost key. */
export const readToken = (args: {
  keys: KeyRing
  label: KeyLabel
  now: Date
  token: string
}): { ids: string[]; keyId: string } | null => {
  const [body = '', mark = ''] = args.token.length > longestToken ? [] : args.token.split('.')
  const read = parseBody(body)
  if (!read || !args.keys.ids.includes(read[0])) {
    return null
  }
  const [keyId, expires, ...ids] = read
  const expected = keyedHash({ keyId, keys: args.keys, label: args.label, parts: [body] })
  const isGenuine =
    mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected))
  const isLate = expires > 0 && args.now.getTime() > expires
  return isGenuine && !isLate ? { ids, keyId } : null
}
