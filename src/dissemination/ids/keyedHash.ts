import { createHmac } from 'node:crypto'

import type { KeyLabel, KeyRing } from '../../keys/index.js'

const prepared = new WeakMap<KeyRing, Map<KeyLabel, Map<string, Buffer>>>()

/**
 * A derived key, kept: a mailing makes several hashes for each mail. As octets, since an HMAC takes
 * these twice as fast as a key object.
 */
const keyFor = (keys: KeyRing, label: KeyLabel, keyId: string): Buffer => {
  const known = prepared.get(keys)?.get(label)?.get(keyId)
  if (known) {
    return known
  }
  const byLabel = prepared.get(keys) ?? new Map<KeyLabel, Map<string, Buffer>>()
  const byId = byLabel.get(label) ?? new Map<string, Buffer>()
  const key = keys.derive(label, keyId)
  prepared.set(keys, byLabel.set(label, byId.set(keyId, key)))
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
  let text = ''
  for (const part of args.parts) {
    text += `${part.length}:${part}`
  }
  return createHmac('sha256', keyFor(args.keys, args.label, args.keyId))
    .update(text)
    .digest('hex')
    .slice(0, 32)
}
