import type { Sender } from '../sending/sender.js'

import { parseAddress } from '../address/index.js'
import { SenderError } from '../sending/errors.js'

const longestLocal = 64

/**
 * The return path of each mail by its envelope's token (VERP): `bounces+TOKEN@domain` for the mailbox
 * `bounces@domain`, so that a return leads to the mail even where a server quotes nothing of it.
 * Without a mailbox for returns it is the sender's own address.
 *
 * @throws SenderError at the first mail, where the mailbox cannot be one
 */
export const returnPathFor = (args: {
  mailbox: string | undefined
  sender: Pick<Sender, 'address'>
}): ((token: string) => string) => {
  const { mailbox, sender } = args
  if (!mailbox) {
    return () => sender.address
  }
  const parsed = parseAddress(mailbox)
  return (token) => {
    const local = parsed.ok ? `${parsed.address.local}+${token}` : ''
    if (!parsed.ok || local.length > longestLocal) {
      throw new SenderError('sender-malformed')
    }
    return `${local}@${parsed.address.domain}`
  }
}
