import type { CollectionBeforeOperationHook } from 'payload'

import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { PassphraseError } from './errors.js'

const shortest = 15

/** Beyond this the estimate takes long and tells nothing more. */
const longestChecked = 100

/** Of 0 to 4; 3 stands for 10^8 to 10^10 guesses, and a slow hash for each. */
const leastScore = 3

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

const shortestWord = 3

/** What is left of a passphrase without the words of the person's own name and address. */
const without = (passphrase: string, own: string[]): string =>
  own
    .flatMap((text) => text.toLowerCase().split(/[\s@.]+/))
    .filter((word) => word.length >= shortestWord)
    .reduce((rest, word) => rest.replaceAll(word, ''), passphrase.toLowerCase())

/**
 * Refuses a passphrase below 15 characters (NIST SP 800-63B-4) or that is easy to guess by the
 * estimate of zxcvbn. Words of the person's own name and address do not count.
 *
 * @throws PassphraseError
 */
export const requireStrongPassphrase = (passphrase: string, own: string[] = []): void => {
  if ([...passphrase].length < shortest) {
    throw new PassphraseError('password-short', { shortest })
  }
  const checked = passphrase.slice(0, longestChecked)
  // One word twice scores well as soon as a blank stands between: look at it without, too.
  const joined = checked.replace(/[\s\p{P}]+/gu, '')
  const score = Math.min(estimator.check(checked).score, estimator.check(joined).score)
  if (score < leastScore || [...without(passphrase, own)].length < shortest) {
    throw new PassphraseError('password-weak', { shortest })
  }
}

type Data = { email?: unknown; name?: unknown; password?: unknown }

const setting = new Set(['create', 'resetPassword', 'update'])

/** The same wherever a passphrase is set: by an administrator, on the first start, by a reset. */
export const checkPassphrase: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { name, email, password } = (args as { data?: Data }).data ?? {}
  if (setting.has(operation) && typeof password === 'string' && password) {
    requireStrongPassphrase(
      password,
      [name, email].filter((each): each is string => typeof each === 'string'),
    )
  }
}
