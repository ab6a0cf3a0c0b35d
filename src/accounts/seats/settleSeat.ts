import type { Payload, PayloadRequest } from 'payload'

import { randomBytes } from 'node:crypto'

import { inTransaction } from '../../database/index.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { SeatError } from '../errors.js'
import { noteInvitation, sendInvitation, sendReset } from '../invitation/invite.js'
import { reportAccount } from '../report.js'
import { writeSecondFactor } from '../secondFactor/record.js'
import { isWaiting, rolesOf, type Waiting, waitingIn } from './seats.js'

export type WaitingAccount = {
  email: string
  id: number | string
  invitation?: null | string
  language?: unknown
  name?: null | string
} & Waiting

/** The account, if a role of it waits. */
const findWaiting = async (payload: Payload, id: string): Promise<WaitingAccount> => {
  const collection = asSlug(optionsOf(payload).users)
  const account = await payload.db.findOne<WaitingAccount>({
    collection,
    where: { id: { equals: id } },
  })
  if (!account || !isWaiting(payload, account)) {
    throw new SeatError('seat-settled')
  }
  return account
}

/** Takes off what waits, while it is as it was read: of those who settle it at once, one does. */
const claim = async (
  { payload, req }: { payload: Payload; req: Partial<PayloadRequest> },
  { id, email, rolesAskedBy, rolesAwaiting }: WaitingAccount,
): Promise<void> => {
  const claimed: unknown = await payload.db.updateOne({
    collection: asSlug(optionsOf(payload).users),
    data: { rolesAskedBy: null, rolesAwaiting: null },
    req,
    where: {
      and: [
        { id: { equals: id } },
        { email: { equals: email } },
        { rolesAskedBy: { equals: rolesAskedBy } },
        { rolesAwaiting: { equals: rolesAwaiting } },
      ],
    },
  })
  if (!claimed) {
    throw new SeatError('seat-settled')
  }
}

/**
 * Gives what waits, by the word of a second person. The account starts anew behind the address that
 * this person was shown: whoever had a hand in it before knows its passphrase, holds a session or a
 * link, or set up its second factor, no longer.
 *
 * @param args.email the address that the second person read
 * @returns whether the mail with the link to choose a passphrase left
 * @throws SeatError
 */
export const confirmSeat = async (args: {
  by: number | string
  email: string
  id: string
  payload: Payload
}): Promise<boolean> => {
  const { by, payload } = args
  const account = await findWaiting(payload, args.id)
  const { id, email, invitation, rolesAskedBy } = account
  if (String(by) === rolesAskedBy || String(by) === String(id)) {
    throw new SeatError('seat-own')
  }
  if (email !== args.email) {
    throw new SeatError('seat-changed')
  }
  const actor = `user:${by}`
  const roles = waitingIn(account)
  await inTransaction({ payload }, async (req) => {
    await claim({ payload, req }, account)
    await reportAccount({
      id,
      actor,
      data: { asked: `user:${rolesAskedBy}`, roles: roles.join(' ') },
      kind: 'account.seat-given',
      payload,
      req,
    })
    await writeSecondFactor({ payload, req }, id, null)
    await payload.update({
      id,
      collection: asSlug(optionsOf(payload).users),
      data: {
        // The address that was shown, whatever was written to it meanwhile.
        email,
        password: randomBytes(30).toString('base64url'),
        resetPasswordExpiration: null,
        resetPasswordToken: null,
        roles: [...new Set([...rolesOf(account), ...roles])],
        sessions: [],
      } as never,
      depth: 0,
      // In the name of the system: two people have agreed by now.
      overrideAccess: true,
      req,
    })
  })
  return invitation
    ? (await sendInvitation({ actor, payload, person: account })).sent
    : sendReset(payload, account)
}

/** Takes back what waits: any of those who may confirm, also whoever gave it. */
export const refuseSeat = async (args: {
  by: number | string
  id: string
  payload: Payload
}): Promise<void> => {
  const { by, payload } = args
  const account = await findWaiting(payload, args.id)
  await inTransaction({ payload }, async (req) => {
    await claim({ payload, req }, account)
    await reportAccount({
      id: account.id,
      actor: `user:${by}`,
      data: { roles: waitingIn(account).join(' ') },
      kind: 'account.seat-refused',
      payload,
      req,
    })
  })
  if (account.invitation) {
    await noteInvitation(payload, account.id, 'revoked', null)
  }
}
