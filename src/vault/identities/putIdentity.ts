import type { Payload, PayloadRequest } from 'payload'

import type { Identity } from '../../anonymisation/text/types.js'
import type { IdentityKind } from './store.js'

import { appendAudit } from '../../audit/index.js'
import { newRandomId } from '../../plugin/randomId.js'
import { sealIdentity } from './sealedIdentity.js'
import { findRow, writeRow } from './store.js'

export type NewIdentity = { id?: string } & Omit<Identity, 'id'>

/**
 * Adds an identity to the register, or replaces the one of that id, and gives its id: a random one
 * unless the caller has one. Keeps kind and subject of an earlier entry unless they are given.
 */
export const putIdentity = async (args: {
  identity: NewIdentity
  kind?: IdentityKind
  payload: Payload
  req?: Partial<PayloadRequest>
  /** What the identity stands behind, `collection:id`. */
  subject?: string
}): Promise<string> => {
  const { identity, payload, req } = args
  const id = identity.id ?? newRandomId()
  const earlier = await findRow({ payload, req }, id)
  const row = await writeRow(
    { payload, req },
    {
      id,
      country: identity.country ?? null,
      erasedUnder: null,
      kind: args.kind ?? earlier?.kind ?? 'person',
      sealed: sealIdentity(payload, { ...identity, id }),
      status: 'active',
      subject: args.subject ?? earlier?.subject ?? null,
    },
  )
  await appendAudit({
    entries: [
      {
        actor: req?.user ? `user:${req.user.id}` : 'system:vault',
        data: { kind: row.kind, revision: row.revision },
        kind: earlier ? 'vault.identity-changed' : 'vault.identity-added',
        source: `vault.identity:${id}:${row.revision}`,
        subject: `identities:${id}`,
      },
    ],
    payload,
    req,
  })
  return id
}
