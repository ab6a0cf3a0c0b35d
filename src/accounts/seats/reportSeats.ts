import type { CollectionAfterChangeHook } from 'payload'

import { reportAccount } from '../report.js'
import { rolesOf, seatsOf, waitingIn } from './seats.js'

const same = (one: string[], other: string[]): boolean => one.join(' ') === other.join(' ')

/** Puts on record that somebody gave a role that waits, or gave one when nobody could be asked. */
export const reportSeats: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const account = doc as { id: number | string }
  const { payload, user } = req
  if (!user) {
    return account
  }
  const report = (kind: string, roles: string[]) =>
    reportAccount({
      id: account.id,
      actor: `user:${user.id}`,
      data: { roles: roles.join(' ') },
      kind,
      payload,
      req,
    })
  const waiting = waitingIn(account)
  if (waiting.length > 0 && !same(waiting, waitingIn(previousDoc))) {
    await report('account.seat-asked', waiting)
  }
  const held = rolesOf(previousDoc)
  const gained = rolesOf(account).filter(
    (role) => seatsOf(payload).includes(role) && !held.includes(role),
  )
  if (gained.length > 0) {
    await report('account.seat-first', gained)
  }
  return account
}
