import { createHmac } from 'node:crypto'

import type { KeyLabel, KeyRing } from '../../keys/index.js'

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
  const hmac = createHmac('sha256', args.keys.derive(args.label, args.keyId))
  for (const part of args.parts) {
    hmac.update(`${part.length}:${part}`)
  }
  return hmac.digest('hex').slice(0, 32)
}
