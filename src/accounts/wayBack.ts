import type { Payload } from 'payload'

import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { AccountError } from './errors.js'
import { createAccount, type NewAccount, noteInvitation } from './invitation/invite.js'
import { newLink } from './invitation/link.js'
import { reportAccount } from './report.js'
import { writeSecondFactor } from './secondFactor/record.js'

const hours = 24
const actor = 'system:command-line'

/**
 * The way back in for somebody who lost passphrase or second factor: takes the second factor away,
 * ends all sessions, and gives a link to choose a new passphrase, valid for a day. On record.
 *
 * @throws AccountError
 */
export const resetAccount = async (payload: Payload, email: string): Promise<string> => {
  const collection = asSlug(optionsOf(payload).users)
  const where = { email: { equals: email.trim().toLowerCase() } }
  const user = await payload.db.findOne<{ email: string; id: string }>({ collection, where })
  if (!user) {
    throw new AccountError('account-unknown')
  }
  const { id } = user
  await reportAccount({ id, actor, kind: 'account.reset', payload })
  await writeSecondFactor({ payload }, id, null)
  await payload.db.updateOne({ id, collection, data: { sessions: [] }, returning: false })
  return (await newLink({ email: user.email, hours, payload })).url
}

/**
 * A new account without a passphrase that anyone knows, and the link to choose one, valid for a
 * day: for the first account of all, and where no mail can be sent. On record.
 *
 * @throws AccountError, and what creating an account throws
 */
export const inviteAccount = async (payload: Payload, account: NewAccount): Promise<string> => {
  const { id, email } = await createAccount({ account, payload })
  await reportAccount({ id, actor, kind: 'account.invited', payload })
  const { until, url } = await newLink({ email, hours, payload })
  await noteInvitation(payload, id, 'open', until)
  return url
}
