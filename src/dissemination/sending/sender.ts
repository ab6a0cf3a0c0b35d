import { parseAddress } from '../address/index.js'
import { SenderError } from '../errors.js'

/** Who mails come from. */
export type Sender = { address: string; domain: string; name: string }

/** Reads `Name <address>` or a bare address; null for anything else. */
export const readSender = (from: string): null | Sender => {
  const text = from.trim()
  const opening = text.endsWith('>') ? text.lastIndexOf('<') : -1
  const name =
    opening < 0
      ? ''
      : text
          .slice(0, opening)
          .trim()
          .replace(/^"(.*)"$/, '$1')
  const parsed = parseAddress(opening < 0 ? text : text.slice(opening + 1, -1))
  if (!parsed.ok || /["<>\p{Cc}]/u.test(name)) {
    return null
  }
  const { domain, mailbox } = parsed.address
  return { address: mailbox, domain, name }
}

/**
 * The sender that mails leave with.
 *
 * @throws SenderError
 */
export const parseSender = (from: string): Sender => {
  const sender = readSender(from)
  if (!sender) {
    throw new SenderError('sender-malformed')
  }
  return sender
}
