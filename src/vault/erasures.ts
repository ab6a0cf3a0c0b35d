import type { Payload, PayloadRequest } from 'payload'

import type { IdentityRow } from './identities/store.js'

import { appendAudit, auditRows } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { identitiesSlug } from './identities/store.js'

/** Something erased that a backup could still give back, and the ring key to destroy. */
export type PendingErasure = { id: string; keyId: string }

const kind = 'vault.erased'

/**
 * Notes that a record lost its envelopes, which were wrapped by these keys of the ring: copies in
 * backups open until the keys are destroyed.
 *
 * @param source what caused it; noted once
 */
export const recordErasure = async (args: {
  actor: string
  keyIds: string[]
  payload: Payload
  req?: Partial<PayloadRequest>
  source: string
  subject: string
}): Promise<void> => {
  const { actor, keyIds, payload, req, source, subject } = args
  await appendAudit({
    entries: [...new Set(keyIds)].map((key) => ({
      actor,
      data: { key },
      kind,
      source: `${kind}:${source}:${key}`,
      subject,
    })),
    payload,
    req,
  })
}

const erasedIdentities = async (payload: Payload): Promise<PendingErasure[]> => {
  const { docs } = await payload.db.find<IdentityRow>({
    collection: identitiesSlug,
    limit: 0,
    pagination: false,
    where: { status: { equals: 'erased' } },
  })
  return docs.flatMap(({ id, erasedUnder }) =>
    erasedUnder ? [{ id: `${identitiesSlug}:${id}`, keyId: erasedUnder }] : [],
  )
}

const erasedRecords = async (payload: Payload): Promise<PendingErasure[]> =>
  (await auditRows({ kind, payload })).flatMap(({ data, subject }) =>
    subject && typeof data?.key === 'string' ? [{ id: subject, keyId: data.key }] : [],
  )

/**
 * Erased identities, reports, cases and files that backups could still give back. An erasure is
 * complete when its key has left the ring and every copy of the key is destroyed.
 */
export const pendingErasures = async (payload: Payload): Promise<PendingErasure[]> => {
  const { ids } = optionsOf(payload).keys
  const all = [...(await erasedIdentities(payload)), ...(await erasedRecords(payload))]
  return all.filter(({ keyId }) => ids.includes(keyId))
}
