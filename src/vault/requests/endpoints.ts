import type { Endpoint } from 'payload'

import type { NewIdentity } from '../identities/putIdentity.js'
import type { IdentityKind } from '../identities/store.js'

import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { VaultError } from '../errors.js'
import { putIdentity } from '../identities/putIdentity.js'
import { requireIdentity } from '../identities/requireIdentity.js'
import { openSealed } from '../openSealed.js'
import { openIdentityRequest } from './openIdentityRequest.js'

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

/** `POST /api/identities/register` with `{ identity, kind?, subject? }` -> 201 `{ id }` */
export const registerEndpoint: Endpoint = {
  handler: async (req) => {
    const rule = optionsOf(req.payload).policy.identities?.create
    if (!req.user || (await rule?.({ principal: principalOf(req), req })) !== true) {
      throw new VaultError('vault-forbidden', 'identities')
    }
    const body = ((await req.json?.()) ?? {}) as { kind?: unknown; subject?: unknown }
    const id = await putIdentity({
      ...(requireIdentity(body) satisfies { identity: NewIdentity; kind?: IdentityKind }),
      payload: req.payload,
      req,
    })
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
    const body = ((await req.json?.()) ?? {}) as Record<string, unknown>
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
