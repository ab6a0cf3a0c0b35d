import type { Passwords } from '../../seed/index.js'

import { staffKeys } from '../../seed/types.js'

/** One passphrase of the tests for all staff. */
export const testPassword = 'a passphrase of the tests alone'

export const testPasswords = Object.fromEntries(
  staffKeys.map((key) => [key, testPassword]),
) as Passwords
