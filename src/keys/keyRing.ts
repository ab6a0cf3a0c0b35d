import { hkdfSync, randomBytes } from 'node:crypto'

import { KeyRingError } from './errors.js'

/** The secret keys of the installation. Holds them in a closure: printing a ring shows ids only. */
export type KeyRing = {
  /** Id of the key that new data is made with. */
  current: string
  /**
   * 32 bytes for one use, by HKDF-SHA-256 (RFC 5869). Throws `keys-unknown` for a key that the
   * ring does not hold.
   */
  derive: (label: string, keyId?: string) => Buffer
  /** All ids, the current one first. */
  ids: string[]
}

const keyBytes = 32
const leastDistinctBytes = 12
const idPattern = /^[\w-]{1,32}$/

const parseEntry = (entry: string, position: number): { id: string; key: Buffer } => {
  const colon = entry.indexOf(':')
  const id = entry.slice(0, colon)
  const encoded = entry
    .slice(colon + 1)
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '')
  if (colon < 1 || !idPattern.test(id)) {
    throw new KeyRingError('keys-malformed', `entry ${position}`)
  }
  const key = Buffer.from(encoded, 'base64')
  if (encoded === '' || key.toString('base64').replace(/=+$/, '') !== encoded) {
    throw new KeyRingError('keys-malformed', `key ${id}`)
  }
  if (key.length !== keyBytes) {
    throw new KeyRingError('keys-short', `key ${id}`)
  }
  if (new Set(key).size < leastDistinctBytes) {
    throw new KeyRingError('keys-weak', `key ${id}`)
  }
  return { id, key }
}

/** Reads `id:base64(32 bytes)`, comma-separated, the first is current. Throws KeyRingError. */
export const parseKeyRing = (text: null | string | undefined): KeyRing => {
  if (!text?.trim()) {
    throw new KeyRingError('keys-missing')
  }
  const entries = text.split(',').map((entry, index) => parseEntry(entry.trim(), index + 1))
  const ids = entries.map(({ id }) => id)
  const values = entries.map(({ key }) => key.toString('hex'))
  if (new Set(ids).size < ids.length || new Set(values).size < values.length) {
    throw new KeyRingError('keys-duplicate')
  }
  const keys = new Map(entries.map(({ id, key }) => [id, key]))
  const derived = new Map<string, Buffer>()
  const [current = ''] = ids

  return {
    current,
    derive: (label, keyId = current) => {
      const key = keys.get(keyId)
      if (!key) {
        throw new KeyRingError('keys-unknown')
      }
      const place = `${keyId}\n${label}`
      const known = derived.get(place)
      if (known) {
        return Buffer.from(known)
      }
      const bytes = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), label, keyBytes))
      derived.set(place, bytes)
      return Buffer.from(bytes)
    },
    ids,
  }
}

/** The text of a fresh ring with one key, or of `previous` with a fresh key in front. */
export const createKeyRing = (previous?: string): string => {
  const taken = previous ? parseKeyRing(previous).ids : []
  let id = `k${randomBytes(3).toString('hex')}`
  while (taken.includes(id)) {
    id = `k${randomBytes(3).toString('hex')}`
  }
  const entry = `${id}:${randomBytes(keyBytes).toString('base64')}`
  return previous ? `${entry},${previous}` : entry
}
