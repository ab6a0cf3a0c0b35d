import type { Payload, PayloadRequest } from 'payload'

import { randomBytes } from 'node:crypto'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { AccountError } from '../errors.js'
import { reportAccount } from '../report.js'
import { type Link, newLink } from './link.js'
import { mailLink } from './mail.js'

/** How long the link of an invitation is good. */
const invitationHours = 72

export type NewAccount = {
  countries?: string[]
  email: string
  language?: string
  name: string
  roles: string[]
}

type Invited = {
  email: string
  id: number | string
  invitation?: null | string
  language?: unknown
  rolesAwaiting?: null | string
}

const mailbox = /^[^\s@<>(),;:"\\]+@[^\s@<>(),.;:"\\]+(?:\.[^\s@<>(),.;:"\\]+)+$/

/**
 * A new account without a passphrase that anyone knows. With `req` the caller's rights are asked.
 *
 * @throws AccountError, and what creating an account throws
 */
export const createAccount = async (args: {
  account: NewAccount
  payload: Payload
  req?: PayloadRequest
}): Promise<Invited> => {
  const { account, payload, req } = args
  const { users } = optionsOf(payload)
  const email = account.email.trim().toLowerCase()
  if (!mailbox.test(email)) {
    throw new AccountError('address-malformed')
  }
  const where = { email: { equals: email } }
  if (await payload.db.findOne({ collection: users, where })) {
    throw new AccountError('account-exists')
  }
  const doc = await payload.create({
    collection: asSlug(users),
    data: {
      ...account,
      email,
      invitation: 'open',
      password: randomBytes(30).toString('base64url'),
    } as never,
    depth: 0,
    overrideAccess: req === undefined,
    req,
  })
  return doc as unknown as Invited
}

/** Notes that an invitation is out, or taken back. */
export const noteInvitation = async (
  payload: Payload,
  id: number | string,
  invitation: 'open' | 'revoked' | null,
  until: Date | null,
): Promise<void> => {
  await payload.db.updateOne({
    id,
    collection: optionsOf(payload).users,
    data: {
      invitation,
      invitationUntil: until?.toISOString() ?? null,
      // Without its token a link that is out works no more.
      ...(invitation === 'open' ? {} : { resetPasswordExpiration: null, resetPasswordToken: null }),
    },
    returning: false,
  })
}

export type SentInvitation = { id: number | string; sent: boolean; until: string }

/** A fresh link to whoever was invited, by mail. An earlier one works no more. */
export const sendInvitation = async (args: {
  actor: string
  payload: Payload
  person: Invited
}): Promise<SentInvitation> => {
  const { actor, payload, person } = args
  const { id, email, language } = person
  const link: Link = await newLink({ email, hours: invitationHours, payload })
  await noteInvitation(payload, id, 'open', link.until)
  await reportAccount({ id, actor, kind: 'account.invited', payload })
  return {
    id,
    sent: await mailLink({ email, language, link, payload, why: 'invited' }),
    until: link.until.toISOString(),
  }
}

/** A link to choose a new passphrase, good for an hour, to whoever has an account. */
export const sendReset = async (
  payload: Payload,
  { email, language }: Pick<Invited, 'email' | 'language'>,
): Promise<boolean> => {
  const link = await newLink({ email, hours: 1, payload })
  return mailLink({ email, language, link, payload, why: 'reset' })
}
