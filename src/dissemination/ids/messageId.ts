import type { KeyRing } from '../../keys/index.js'

import { readSender } from '../sending/sender.js'
import { deliveryToken } from './deliveryIds.js'

/**
 * The Message-ID of a delivery, without the angle brackets: under the domain that its sending began
 * with, and before that under the sender's. Nothing leaves with a sender that cannot be read, but a
 * register is read all the same.
 */
export const messageIdOf = (args: {
  delivery: string
  from: string
  keyId: string
  keys: KeyRing
  messageDomain: null | string | undefined
}): string =>
  `${deliveryToken(args)}@${args.messageDomain ?? readSender(args.from)?.domain ?? 'invalid'}`
