import type { PayloadRequest } from 'payload'

import { appLimiter } from '../../plugin/limiter.js'
import { TooManyAttemptsError } from '../errors.js'
import { reportAccount } from '../report.js'

const windowMs = 15 * 60_000

/** Of an authenticator's codes three in a million are right at any time. */
const mostWrong = 10
/** More than somebody mistypes. */
const suspicious = 5

const triesOf = appLimiter(windowMs)

const guessed = new WeakMap<object, string>()

/** At the door, or in one's own account: who sits at somebody's open session shuts no door. */
type Use = 'door' | 'own'

/**
 * Before a code of an authenticator is looked at, by whoever has the passphrase already: counted
 * first, so that tries side by side count, too. Refused tries do not count, so the account opens
 * again by itself; a recovery code, which nobody guesses, is never refused.
 *
 * @throws TooManyAttemptsError
 */
export const countTry = (
  req: PayloadRequest,
  person: string,
  code: string,
  use: Use = 'door',
): void => {
  const tries = triesOf(req.payload)
  const key = `${use} ${person}`
  if (!/^\d+$/.test(code)) {
    return
  }
  if (tries.count(key) >= mostWrong) {
    throw new TooManyAttemptsError(windowMs / 1000)
  }
  tries.fail(key)
  if (tries.count(key) === suspicious) {
    guessed.set(req, person)
  }
}

/** A code was right: the tries before it were slips. */
export const forgetTries = (req: PayloadRequest, person: string, use: Use = 'door'): void => {
  triesOf(req.payload).clear(`${use} ${person}`)
  guessed.delete(req)
}

/** Puts on record that somebody who has a passphrase tries out codes; after the sign-in failed. */
export const reportTries = async (req: PayloadRequest): Promise<void> => {
  const id = guessed.get(req)
  if (id !== undefined) {
    await reportAccount({
      id,
      actor: 'system:accounts',
      kind: 'account.codes-tried',
      payload: req.payload,
    })
  }
}
