import type { Payload, Where } from 'payload'

import type { AuditRow } from './types.js'

import { auditSlug } from './store.js'

/** Entries of one kind, oldest first. */
export const auditRows = async (args: {
  kind: string
  payload: Payload
  where?: Where
}): Promise<AuditRow[]> => {
  const { kind, payload, where } = args
  const { docs } = await payload.db.find<AuditRow>({
    collection: auditSlug,
    limit: 0,
    pagination: false,
    sort: 'id',
    where: { and: [{ kind: { equals: kind } }, ...(where ? [where] : [])] },
  })
  return docs
}
