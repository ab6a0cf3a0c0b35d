import { hidden } from '../../plugin/plainLine.js'
import { parseAddress } from '../address/index.js'
import { SenderError } from './errors.js'

/** Who mails come from. */
export type Sender = { address: string; domain: string; name: string }

/** Where a mail with an address at `localhost` may go: it does not leave this machine. */
type Reach = { isLocal?: boolean }

const ofThisMachine = /^[a-z0-9._+-]{1,64}@localhost$/

const readAddress = (address: string, { isLocal }: Reach): null | Omit<Sender, 'name'> => {
  if (isLocal && ofThisMachine.test(address)) {
    return { address, domain: 'localhost' }
  }
  const parsed = parseAddress(address)
  return parsed.ok ? { address: parsed.address.mailbox, domain: parsed.address.domain } : null
}

/** Reads `Name <address>` or a bare address; null for anything else. */
export const readSender = (from: string, reach: Reach = {}): null | Sender => {
  const text = from.trim()
  const opening = text.endsWith('>') ? text.lastIndexOf('<') : -1
  const name =
    opening < 0
      ? ''
      : text
          .slice(0, opening)
          .trim()
          .replace(/^"(.*)"$/, '$1')
  const sender = readAddress(opening < 0 ? text : text.slice(opening + 1, -1), reach)
  return !sender || /["<>]|=\?/.test(name) || hidden.test(name) ? null : { ...sender, name }
}

/**
 * The sender that mails leave with.
 *
 * @param reach.isLocal the mail does not leave this machine: an address at `localhost` will do
 * @throws SenderError
 */
export const parseSender = (from: string, reach: Reach = {}): Sender => {
  const sender = readSender(from, reach)
  if (!sender) {
    throw new SenderError('sender-malformed')
  }
  return sender
}
