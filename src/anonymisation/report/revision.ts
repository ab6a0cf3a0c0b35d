import { createHmac, timingSafeEqual } from 'node:crypto'

import type { KeyRing } from '../../keys/index.js'

import { labels } from '../../keys/index.js'

const digest = (keys: KeyRing, keyId: string, text: string): string =>
  createHmac('sha256', keys.derive(labels.textRevision, keyId)).update(text).digest('base64url')

/** Names one state of a text without telling anything of it: key id and HMAC-SHA-256. */
export const revisionOf = (keys: KeyRing, text: string): string =>
  `${keys.current}.${digest(keys, keys.current, text)}`

/** Whether the text is still the one of that revision, also after the keys were rotated. */
export const isRevisionOf = (
  keys: KeyRing,
  revision: null | string | undefined,
  text: string,
): boolean => {
  const [keyId = '', expected = ''] = revision?.split('.') ?? []
  if (!keys.ids.includes(keyId)) {
    return false
  }
  const actual = digest(keys, keyId, text)
  return (
    actual.length === expected.length && timingSafeEqual(Buffer.from(actual), Buffer.from(expected))
  )
}
