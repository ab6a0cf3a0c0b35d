import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Identity } from '../../anonymisation/text/types.js'
import type { NewIdentity } from '../identities/putIdentity.js'

import { appendAudit } from '../../audit/index.js'
import { VaultError } from '../errors.js'
import { putIdentity } from '../identities/putIdentity.js'
import { openIdentity } from '../identities/sealedIdentity.js'
import { findRow } from '../identities/store.js'
import { requireOpen } from './requireOpen.js'

export type OpenedIdentity = { expiresAt: string; identity: Identity }

/**
 * Shows the identity of a granted request to whoever asked for it, for a limited time that starts
 * with the first call. Every look is in the audit log before the answer leaves.
 *
 * Throws VaultError, EnvelopeError, and what the workflow's `open` refuses with.
 */
export const openIdentityRequest = async (args: {
  id: string
  payload: Payload
  req: PayloadRequest
}): Promise<OpenedIdentity> => {
  const { id, payload } = args
  const { expiresAt, identity: identityId, user } = await requireOpen({ ...args, mayBegin: true })
  const row = await findRow({ payload }, identityId)
  if (!row) {
    throw new VaultError('identity-unknown')
  }
  const identity = openIdentity(payload, row)
  await appendAudit({
    entries: [
      {
        actor: `user:${user}`,
        data: { request: id },
        kind: 'vault.identity-shown',
        source: `vault.identity-shown:${randomUUID()}`,
        subject: `identities:${row.id}`,
      },
    ],
    payload,
  })
  return { expiresAt: expiresAt.toISOString(), identity }
}

/**
 * Replaces the identity of an open request by a corrected one: who corrects has seen what is there.
 *
 * @throws VaultError
 */
export const correctIdentity = async (args: {
  id: string
  identity: NewIdentity
  payload: Payload
  req: PayloadRequest
}): Promise<void> => {
  const { identity, payload, req } = args
  const { identity: known } = await requireOpen({ ...args, mayBegin: false })
  const row = await findRow({ payload }, known)
  if (row?.status !== 'active') {
    throw new VaultError(row ? 'identity-erased' : 'identity-unknown')
  }
  await putIdentity({ identity: { ...identity, id: known }, payload, req })
}
