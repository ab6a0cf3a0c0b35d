import type { Encryption } from './types.js'

/** How one mail leaves. */
export type Protection = 'encrypted' | 'no-key' | 'plain'

/** What is known of a reader's key: none was ever given, it can be used and was confirmed, or not. */
export type KeyStanding = 'none' | 'unusable' | 'usable'

/**
 * How a mail to a reader leaves on a list. Whoever has given a key gets nothing in the clear, save
 * on a list that never encrypts: a key that has expired is no reason to show what it was for.
 *
 * @param args.wasEncrypted the mail was counted and approved as an encrypted one
 */
export const protectionFor = (args: {
  encryption: Encryption
  standing: KeyStanding
  wasEncrypted: boolean
}): Protection => {
  const { encryption, standing, wasEncrypted } = args
  if (encryption === 'never' && !wasEncrypted) {
    return 'plain'
  }
  if (standing === 'usable') {
    return 'encrypted'
  }
  return standing === 'none' && encryption !== 'required' && !wasEncrypted ? 'plain' : 'no-key'
}
