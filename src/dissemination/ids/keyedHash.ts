import { createHmac } from 'node:crypto'

import type { KeyLabel, KeyRing } from '../../keys/index.js'

const prepared = new WeakMap<KeyRing, Map<string, Buffer>>()

/**
 * A derived key, kept: a mailing makes several hashes for each mail. As octets, since an HMAC takes
 * these twice as fast as a key object.
 */
const keyFor = (keys: KeyRing, label: KeyLabel, keyId: string): Buffer => {
  const ready = prepared.get(keys) ?? new Map<string, Buffer>()
  prepared.set(keys, ready)
  const place = `${keyId}\n${label}`
  const key = ready.get(place) ?? keys.derive(label, keyId)
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
