import type { ResolvedOptions } from '../../plugin/options.js'

import { parseAddress } from '../address/index.js'
import { readSender } from '../sending/sender.js'

/**
 * The addresses that mails come from and return to, as their keys. A mail to one of them, on a list
 * by mistake or on purpose, would come back as one of its own readers.
 */
export const ownAddresses = ({ dissemination, smtp }: ResolvedOptions): Set<string> => {
  const senders = [smtp.from, smtp.neutralFrom].flatMap(
    (from) => (from && readSender(from)?.address) || [],
  )
  const all = [...senders, ...(dissemination.bounceMailbox ? [dissemination.bounceMailbox] : [])]
  return new Set(
    all.flatMap((text) => {
      const parsed = parseAddress(text)
      return parsed.ok ? [parsed.address.key] : []
    }),
  )
}
