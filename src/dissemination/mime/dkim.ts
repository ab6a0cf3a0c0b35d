import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'

import type { Outgoing } from './mailForRecipient.js'

/** The key that mails of a domain are signed with (RFC 6376), and where its public half stands. */
export type DkimKey = { domain: string; privateKey: string; selector: string }

/** Signs the octets that leave; the header stands in front of them. */
export const createSigner = (key: DkimKey): ((message: Outgoing) => Promise<Outgoing>) => {
  const dkim = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
  })
  return async (message) => (await buffer(dkim.sign(message))) as Outgoing
}
