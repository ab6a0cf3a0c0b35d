import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { SeatError } from '../errors.js'
import { setsPassphrase } from '../reportChanges.js'
import { isBeginning, rolesOf, seatsOf, type Waiting, waitingIn } from './seats.js'

type Account = { email?: unknown; id?: number | string } & Waiting

/**
 * Whoever changes how another one gets in could sit in their seat. The own door is that of somebody
 * who sat there already when the request came in: not of whoever is still signed in from before.
 */
const requireOwnDoor = (req: PayloadRequest, data: Account, before: Account): void => {
  const seats = seatsOf(req.payload)
  const isOwn = req.user?.id === before.id && rolesOf(req.user).some((role) => seats.includes(role))
  const isMoved = data.email !== undefined && data.email !== before.email
  if (!isOwn && (isMoved || setsPassphrase(req))) {
    throw new SeatError('seat-address')
  }
}

/**
 * A role that opens what is protected, given by one person, waits for a second one; meanwhile the
 * account has its other roles, or none. What the system does itself (seeds, the command line) is not
 * asked, nor is the very beginning, when there is nobody to ask and nothing to protect.
 *
 * @throws SeatError (`seat-address`, `seat-asked`)
 */
export const keepSeats: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { payload, user } = req
  const seats = seatsOf(payload)
  const incoming = data as Account
  if (!user || seats.length === 0) {
    return data
  }
  const before = operation === 'update' ? rolesOf(originalDoc) : []
  const isAsked = operation === 'update' && waitingIn(originalDoc).length > 0
  if (isAsked || before.some((role) => seats.includes(role))) {
    requireOwnDoor(req, incoming, originalDoc as Account)
  }
  const wanted = (data as { roles?: unknown }).roles === undefined ? before : rolesOf(data)
  const gained = wanted.filter((role) => seats.includes(role) && !before.includes(role))
  if (gained.length === 0 || (await isBeginning(payload, user.id))) {
    return data
  }
  if (isAsked) {
    throw new SeatError('seat-asked')
  }
  return {
    ...incoming,
    roles: wanted.filter((role) => !gained.includes(role)),
    rolesAskedBy: String(user.id),
    rolesAwaiting: gained.join(' '),
  }
}
