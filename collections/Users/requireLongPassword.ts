import type { CollectionBeforeOperationHook } from 'payload'

import { ShortPasswordError } from './errors.js'

const shortest = 15

/**
 * Refuses passwords below 15 characters wherever one is set: by an administrator, on the first
 * start, or through a reset (NIST SP 800-63B-4, single-factor). Payload's own minimum is three.
 */
export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  const sets = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  const { password } = ((args as { data?: { password?: unknown } }).data ?? {}) as {
    password?: unknown
  }
  if (sets && typeof password === 'string' && password && [...password].length < shortest) {
    throw new ShortPasswordError(shortest)
  }
}
