import type { KeyRing } from '../../keys/index.js'

import { readSender } from '../sending/sender.js'
import { deliveryToken } from './deliveryIds.js'

/**
 * The Message-ID of a delivery, without the angle brackets, under the sender's domain as it is now.
 * Nothing leaves with a sender that cannot be read, but a register is read all the same.
 */
export const messageIdOf = (args: {
  delivery: string
  from: string
  keyId: string
  keys: KeyRing
}): string => `${deliveryToken(args)}@${readSender(args.from)?.domain ?? 'invalid'}`
