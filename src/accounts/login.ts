import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { pbkdf2 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

import { addressOf } from '../plugin/addressOf.js'
import { asSlug } from '../plugin/asSlug.js'
import { appLimiter } from '../plugin/limiter.js'
import { optionsOf } from '../plugin/options.js'
import { delayAfter } from './delayAfter.js'
import { TooManyAttemptsError } from './errors.js'

const windowMs = 15 * 60_000
const mostFromAddress = 60

const accountsOf = appLimiter(windowMs)
const addressesOf = appLimiter(windowMs)

/** The work of Payload's own check of a passphrase, so that an unknown account takes as long. */
const checkNothing = (passphrase: string): Promise<Buffer> =>
  promisify(pbkdf2)(passphrase, 'a salt of no account'.padEnd(64, '.'), 600_000, 32, 'sha256')

const accountOf = (data: unknown): string => {
  const { email } = (data ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}

const isKnown = async (req: PayloadRequest, email: string): Promise<boolean> => {
  const found = await req.payload.db.findOne<{ hash?: string; id: string }>({
    collection: asSlug(optionsOf(req.payload).users),
    where: { email: { equals: email } },
  })
  return Boolean(found?.hash)
}

/**
 * Before a sign-in: refuses an address after many failures, lets each further try on one account
 * wait a little longer, and takes as long for an account that does not exist. An account itself is
 * never locked, so nobody can lock out a colleague.
 *
 * @throws TooManyAttemptsError
 */
export const guardLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') {
    return
  }
  const { data } = args as { data?: { password?: unknown } }
  const [account, address] = [accountOf(data), addressOf(req.headers)]
  const [accounts, addresses] = [accountsOf(req.payload), addressesOf(req.payload)]
  if (address && addresses.count(address) >= mostFromAddress) {
    throw new TooManyAttemptsError(windowMs / 1000)
  }
  const delay = delayAfter(accounts.count(account))
  // Counted before the check: tries side by side count, too. A sign-in takes its own back.
  accounts.fail(account)
  if (address) {
    addresses.fail(address)
  }
  await pause(delay)
  const { password } = data ?? {}
  if (typeof password === 'string' && password.trim() && !(await isKnown(req, account))) {
    await checkNothing(password)
  }
}

/** After a sign-in that worked: it was no failure. */
export const forgetFailures: CollectionAfterLoginHook = ({ req, user }) => {
  accountsOf(req.payload).clear(accountOf(user))
  addressesOf(req.payload).forgive(addressOf(req.headers) ?? '')
}
