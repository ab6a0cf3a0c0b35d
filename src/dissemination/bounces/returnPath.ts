import type { Sender } from '../sending/sender.js'

import { parseAddress } from '../address/index.js'
import { SenderError } from '../errors.js'

const longestLocal = 64

/**
 * The return path of one mail (VERP): `bounces+TOKEN@domain` for the mailbox `bounces@domain`, so
 * that a return leads to the mail even where a server quotes nothing of it. Without a mailbox for
 * returns it is the sender's own address.
 *
 * @throws SenderError
 */
export const returnPathFor = (args: {
  mailbox: string | undefined
  sender: Pick<Sender, 'address'>
  token: string
}): string => {
  if (!args.mailbox) {
    return args.sender.address
  }
  const parsed = parseAddress(args.mailbox)
  const local = parsed.ok ? `${parsed.address.local}+${args.token}` : ''
  if (!parsed.ok || local.length > longestLocal) {
    throw new SenderError('sender-malformed')
  }
  return `${local}@${parsed.address.domain}`
}
