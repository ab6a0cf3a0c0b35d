import type { Payload } from 'payload'

import type { AuditRow } from '../audit/index.js'

import { pruneAudit, pruneBefore } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'

/** Subjects of records that are on hold: what was done with them has to be told as well. */
const heldSubjects = async (payload: Payload): Promise<Set<string>> => {
  const collections = new Set(optionsOf(payload).retention.map(({ collection }) => collection))
  const subjects = new Set<string>()
  for (const collection of collections) {
    const { docs } = await payload.db.find<{ id: number | string }>({
      collection,
      limit: 0,
      pagination: false,
      where: { 'retention.hold': { equals: true } },
    })
    docs.forEach(({ id }) => subjects.add(`${collection}:${id}`))
  }
  return subjects
}

/** The erasure waits for the destruction of a key that is still in the ring. */
const isPendingErasure = (payload: Payload, { data, kind }: AuditRow): boolean =>
  kind === 'vault.erased' && optionsOf(payload).keys.ids.includes(String(data?.key))

/**
 * Prunes the audit log by the option `audit.keepDays`. What concerns a record on hold, and all
 * after it, stays; so does an erasure until its key is destroyed. A log that is not whole is left
 * as it is. Returns how many entries went.
 */
export const sweepAudit = async (payload: Payload): Promise<number> => {
  const before = pruneBefore(payload)
  if (!before) {
    return 0
  }
  const held = await heldSubjects(payload)
  try {
    return await pruneAudit({
      before,
      isKept: (row) => held.has(row.subject ?? '') || isPendingErasure(payload, row),
      payload,
    })
  } catch (error) {
    const { code = 'unexpected' } = error as { code?: string }
    payload.logger.error({ code, msg: 'The audit log was not pruned.' })
    return 0
  }
}
