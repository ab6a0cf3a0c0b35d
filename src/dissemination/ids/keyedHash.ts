import type { KeyObject } from 'node:crypto'

import { createHmac, createSecretKey } from 'node:crypto'

import type { KeyLabel, KeyRing } from '../../keys/index.js'

const prepared = new WeakMap<KeyRing, Map<string, KeyObject>>()

/** A derived key, made ready once: a mailing makes several hashes for each mail. */
const keyFor = (keys: KeyRing, label: KeyLabel, keyId: string): KeyObject => {
  const ready = prepared.get(keys) ?? new Map<string, KeyObject>()
  prepared.set(keys, ready)
  const place = `${keyId}\n${label}`
  const key = ready.get(place) ?? createSecretKey(keys.derive(label, keyId))
  ready.set(place, key)
  return key
}

/**
 * HMAC-SHA-256 over parts that cannot run into each other (each is preceded by its length), cut to
 * 128 bits, in hex: mail servers may change the case of a local part.
 */
export const keyedHash = (args: {
  keyId: string
  keys: KeyRing
  label: KeyLabel
  parts: string[]
}): string => {
  const text = args.parts.map((part) => `${part.length}:${part}`).join('')
  return createHmac('sha256', keyFor(args.keys, args.label, args.keyId))
    .update(text)
    .digest('hex')
    .slice(0, 32)
}
