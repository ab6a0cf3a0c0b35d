import type { KeyRing } from '../../keys/index.js'

import { parseSender } from '../sending/sender.js'
import { deliveryToken } from './deliveryIds.js'

/**
 * The Message-ID of a delivery, without the angle brackets, under the sender's domain as it is now.
 *
 * @throws SenderError
 */
export const messageIdOf = (args: {
  delivery: string
  from: string
  keyId: string
  keys: KeyRing
}): string => `${deliveryToken(args)}@${parseSender(args.from).domain}`
