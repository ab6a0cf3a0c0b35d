import type { Endpoint, PayloadRequest } from 'payload'

import { answer } from '../../plugin/answer.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { SeatError } from '../errors.js'
import { isWaiting, seatsOf, waitingIn } from './seats.js'
import { confirmSeat, refuseSeat, type WaitingAccount } from './settleSeat.js'

const hasSeat = (req: PayloadRequest): boolean =>
  principalOf(req).roles.some((role) => seatsOf(req.payload).includes(role))

/** Whoever holds such a role may give it to another one, together with whoever asked. */
const requireSeat = (req: PayloadRequest): number | string => {
  const { id } = principalOf(req)
  if (id === null || !hasSeat(req)) {
    throw new SeatError('seat-forbidden')
  }
  return id
}

/**
 * `GET /api/:users/seats` -> `{ accounts: [{ id, name, email, roles, own }] }`: what waits for those
 * who may confirm it, and nothing for other staff.
 */
const list: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    if (req.user && !hasSeat(req)) {
      return answer({ accounts: [] })
    }
    const by = requireSeat(req)
    const { docs } = await payload.db.find<WaitingAccount>({
      collection: asSlug(optionsOf(payload).users),
      limit: 0,
      pagination: false,
      sort: 'email',
      where: { rolesAwaiting: { exists: true } },
    })
    const waiting = docs.filter((account) => isWaiting(payload, account))
    return answer({
      accounts: waiting.map((account) => ({
        id: account.id,
        name: account.name ?? '',
        email: account.email,
        own: [account.rolesAskedBy, String(account.id)].includes(String(by)),
        roles: waitingIn(account),
      })),
    })
  },
  method: 'get',
  path: '/seats',
}

/** `POST /api/:users/:id/seat` with `{ does: 'confirm', email }` or `{ does: 'refuse' }`. */
const settle: Endpoint = {
  handler: async (req) => {
    const by = requireSeat(req)
    const { payload } = req
    const body = (await req.json?.().catch(() => null)) as null | Record<string, unknown>
    const id = String(req.routeParams?.id)
    if (body?.does === 'refuse') {
      await refuseSeat({ id, by, payload })
      return answer({ id, sent: false })
    }
    if (body?.does !== 'confirm' || typeof body.email !== 'string') {
      throw new SeatError('seat-incomplete')
    }
    return answer({ id, sent: await confirmSeat({ id, by, email: body.email, payload }) })
  },
  method: 'post',
  path: '/:id/seat',
}

/** How a second person gives a role together with the first. */
export const seatEndpoints: Endpoint[] = [list, settle]
