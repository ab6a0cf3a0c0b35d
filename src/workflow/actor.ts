import type { PayloadRequest } from 'payload'

import type { Actor } from './engine/index.js'

import { principalOf } from '../plugin/policy.js'

/**
 * A part of the system that acts without a login. Its only role is its name, so
 * `systemActor('dispatcher')` fires what the definitions leave to the role `dispatcher`.
 */
export const systemActor = (name: string): Actor => ({ name, kind: 'system', roles: [name] })

/** The actor behind a request: its user, or null when nobody is logged in. */
export const actorOf = (req: Pick<PayloadRequest, 'user'>): Actor | null => {
  const { id, countries, partners, roles } = principalOf(req)
  return id === null
    ? null
    : {
        id: String(id),
        collection: req.user?.collection ?? 'users',
        countries: countries.map(String),
        kind: 'user',
        partners: partners.map(String),
        roles,
      }
}

/** Code of the app that writes without a user. It holds no role. */
export const localActor: Actor = { name: 'local', kind: 'system', roles: [] }
