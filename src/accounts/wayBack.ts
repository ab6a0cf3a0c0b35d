import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { newRandomId } from '../plugin/randomId.js'
import { UnknownAccountError } from './errors.js'
import { writeSecondFactor } from './secondFactor/record.js'

const linkHours = 24

const linkFor = async (payload: Payload, email: string): Promise<string> => {
  const { serverURL, users } = optionsOf(payload)
  const token = await payload.forgotPassword({
    collection: asSlug(users),
    data: { email },
    disableEmail: true,
    expiration: linkHours * 3_600_000,
  })
  const { admin } = payload.config.routes
  return `${serverURL}${admin}/reset/${token}`
}

const report = (payload: Payload, kind: string, id: number | string) =>
  appendAudit({
    entries: [
      {
        actor: 'system:command-line',
        data: {},
        kind,
        source: `${kind}:${id}:${newRandomId()}`,
        subject: `${optionsOf(payload).users}:${id}`,
      },
    ],
    payload,
  })

/**
 * The way back in for somebody who lost passphrase or second factor: takes the second factor away,
 * ends all sessions, and gives a link to choose a new passphrase, valid for a day. On record.
 *
 * @throws UnknownAccountError
 */
export const resetAccount = async (payload: Payload, email: string): Promise<string> => {
  const collection = asSlug(optionsOf(payload).users)
  const where = { email: { equals: email.trim().toLowerCase() } }
  const user = await payload.db.findOne<{ email: string; id: string }>({ collection, where })
  if (!user) {
    throw new UnknownAccountError()
  }
  await report(payload, 'account.reset', user.id)
  await writeSecondFactor({ payload }, user.id, null)
  await payload.db.updateOne({ id: user.id, collection, data: { sessions: [] }, returning: false })
  return linkFor(payload, user.email)
}

/**
 * A new account without a passphrase that anyone knows, and the link to choose one, valid for a
 * day. On record. Throws what creating an account throws.
 */
export const inviteAccount = async (
  payload: Payload,
  account: { email: string; name: string; roles: string[] },
): Promise<string> => {
  const { id } = await payload.create({
    collection: asSlug(optionsOf(payload).users),
    data: { ...account, password: randomBytes(30).toString('base64url') } as never,
  })
  await report(payload, 'account.invited', id)
  return linkFor(payload, account.email)
}
