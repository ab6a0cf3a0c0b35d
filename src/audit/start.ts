import type { Payload } from 'payload'

import type { AuditRow } from './types.js'

import { beginning } from './row.js'
import { auditSlug } from './store.js'

/** Kind of the entry that says up to where the log was pruned. */
export const prunedKind = 'audit.pruned'

/** Up to where entries may be gone: the last of them, and its proof. */
export type Start = Pick<AuditRow, 'mac' | 'sequence'>

/**
 * Where the chain may begin: after what the newest pruning took away. The entry that says so is
 * itself a link of the chain, so a walk from here to the head proves it, too.
 */
export const startOf = async (payload: Payload): Promise<Start> => {
  const { docs } = await payload.db.find<AuditRow>({
    collection: auditSlug,
    limit: 1,
    pagination: false,
    sort: '-id',
    where: { kind: { equals: prunedKind } },
  })
  const { mac, through } = docs[0]?.data ?? {}
  return typeof mac === 'string' && typeof through === 'number'
    ? { mac, sequence: through }
    : { mac: beginning, sequence: 0 }
}

/**
 * What stands before the first entry that is there. A pruning that a crash ended half-way leaves
 * entries before the start: each of them still proves its own link.
 */
export const beforeFirst = (start: Start, first: AuditRow | undefined): Start =>
  first && first.sequence > 0 && first.sequence <= start.sequence
    ? {
        mac: first.sequence === 1 ? beginning : first.previous,
        sequence: first.sequence - 1,
      }
    : start
