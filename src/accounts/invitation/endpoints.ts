import type { Endpoint, PayloadRequest } from 'payload'

import { answer } from '../../plugin/answer.js'
import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { InvitationError, SeatError } from '../errors.js'
import { reportAccount } from '../report.js'
import { isWaiting } from '../seats/seats.js'
import { refuseSeat } from '../seats/settleSeat.js'
import { createAccount, type NewAccount, noteInvitation, sendInvitation } from './invite.js'

/** Whoever may make accounts; the table of policies decides. */
const requireInviter = async (req: PayloadRequest): Promise<string> => {
  const { policy, users } = optionsOf(req.payload)
  const rule = policy[users]?.create
  if (!req.user || (await rule?.({ principal: principalOf(req), req })) !== true) {
    throw new InvitationError('invitation-forbidden')
  }
  return `user:${req.user.id}`
}

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const listIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const accountIn = (body: Record<string, unknown>): NewAccount => {
  const [name, email] = [textIn(body.name), textIn(body.email)]
  const [countries, roles] = [listIn(body.countries), listIn(body.roles)]
  if (!name || !email || roles.length === 0) {
    throw new InvitationError('invitation-incomplete')
  }
  return { name, countries, email, language: body.language === 'ru' ? 'ru' : 'en', roles }
}

/**
 * `POST /api/:users/invite` with `{ name, email, roles, countries?, language? }` ->
 * `{ id, sent, until, waits }`. The link goes to the person alone; the answer does not hold it. While
 * a role `waits` for a second person, no mail leaves.
 */
const invite: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const actor = await requireInviter(req)
    const person = await createAccount({ account: accountIn(await bodyOf(req)), payload, req })
    if (isWaiting(payload, person)) {
      await noteInvitation(payload, person.id, 'open', null)
      return answer({ id: person.id, sent: false, until: null, waits: true })
    }
    return answer({ ...(await sendInvitation({ actor, payload, person })), waits: false })
  },
  method: 'post',
  path: '/invite',
}

/** `POST /api/:users/:id/invitation` with `{ does: 'send' | 'revoke' }`, until it was accepted. */
const again: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const actor = await requireInviter(req)
    const { does } = await bodyOf(req)
    const person = await payload.findByID({
      id: String(req.routeParams?.id),
      collection: asSlug(optionsOf(payload).users),
      depth: 0,
      overrideAccess: false,
      req,
    })
    const { id, invitation, ...rest } = person as unknown as {
      email: string
      id: string
      invitation?: null | string
      rolesAwaiting?: null | string
    }
    if (!invitation) {
      throw new InvitationError('invitation-over')
    }
    if (does === 'send') {
      if (isWaiting(payload, rest)) {
        throw new SeatError('seat-waits')
      }
      return answer(await sendInvitation({ actor, payload, person: { id, ...rest } }))
    }
    if (does !== 'revoke') {
      throw new InvitationError('invitation-incomplete')
    }
    if (isWaiting(payload, rest)) {
      // Without its invitation the role would still wait, and its confirmation would send one.
      await refuseSeat({ id, by: actor.slice('user:'.length), payload })
    }
    await reportAccount({ id, actor, kind: 'account.invitation-revoked', payload })
    await noteInvitation(payload, id, 'revoked', null)
    return answer({ id, sent: false, until: null })
  },
  method: 'post',
  path: '/:id/invitation',
}

/** How an administrator brings somebody in. */
export const invitationEndpoints: Endpoint[] = [invite, again]
