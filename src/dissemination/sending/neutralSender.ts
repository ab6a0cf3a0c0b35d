import type { Payload } from 'payload'

import type { Sender } from './sender.js'

import { optionsOf } from '../../plugin/options.js'
import { SenderError } from './errors.js'
import { parseSender } from './sender.js'

/**
 * Who mails to readers at risk come from: a name and an address that tell nothing. There is no
 * falling back to the usual sender, which would tell everything.
 *
 * @throws SenderError
 */
export const neutralSender = (payload: Payload): Sender => {
  const { neutralFrom } = optionsOf(payload).smtp
  if (!neutralFrom) {
    throw new SenderError('neutral-sender-missing')
  }
  return parseSender(neutralFrom)
}
