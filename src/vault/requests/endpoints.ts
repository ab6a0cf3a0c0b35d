import type { Endpoint, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { VaultError } from '../errors.js'
import { putIdentity } from '../identities/putIdentity.js'
import { requireIdentity } from '../identities/requireIdentity.js'
import { findRow } from '../identities/store.js'
import { openSealed } from '../openSealed.js'
import { correctIdentity, openIdentityRequest } from './openIdentityRequest.js'

const secret = { headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } }

/** `POST /api/identity-requests/:id/open` -> `{ identity, expiresAt }` */
export const openRequestEndpoint: Endpoint = {
  handler: async (req) =>
    Response.json(
      await openIdentityRequest({
        id: String(req.routeParams?.id),
        payload: req.payload,
        req,
      }),
      secret,
    ),
  method: 'post',
  path: '/:id/open',
}

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> =>
  ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>

/** `POST /api/identity-requests/:id/correct` with `{ identity }`, while it is open -> `{ id }` */
export const correctRequestEndpoint: Endpoint = {
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const { identity } = requireIdentity(await bodyOf(req))
    await correctIdentity({ id, identity, payload: req.payload, req })
    return Response.json({ id }, secret)
  },
  method: 'post',
  path: '/:id/correct',
}

/** `POST /api/identities/register` with `{ identity, kind?, subject? }` -> 201 `{ id }` */
export const registerEndpoint: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const { registrars } = optionsOf(payload).vault
    if (!req.user || !principalOf(req).roles.some((role) => registrars.includes(role))) {
      throw new VaultError('vault-forbidden', 'identities')
    }
    const wanted = requireIdentity(await bodyOf(req))
    if (wanted.identity.id && (await findRow({ payload }, wanted.identity.id))) {
      throw new VaultError('identity-exists')
    }
    const id = await putIdentity({ ...wanted, payload, req })
    return Response.json({ id }, { ...secret, status: 201 })
  },
  method: 'post',
  path: '/register',
}

const wordOf = (body: Record<string, unknown>, name: string): string => {
  const value = body[name]
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value)) {
    throw new VaultError('vault-malformed', name)
  }
  return value
}

/** `POST /api/vault/open` with `{ collection, id, field, purpose }` -> `{ text }` */
export const openTextEndpoint: Endpoint = {
  handler: async (req) => {
    const body = await bodyOf(req)
    const text = await openSealed({
      id: wordOf(body, 'id'),
      collection: wordOf(body, 'collection'),
      field: wordOf(body, 'field'),
      payload: req.payload,
      purpose: wordOf(body, 'purpose'),
      req,
    })
    return Response.json({ text }, secret)
  },
  method: 'post',
  path: '/vault/open',
}
