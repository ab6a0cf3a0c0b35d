import type { Payload } from 'payload'

import type { KeyRing } from '../keys/index.js'
import type { AuditFault, AuditRow, AuditVerdict } from './types.js'

import { optionsOf } from '../plugin/options.js'
import { addKeptAnchors, type Anchors, readAnchors } from './anchors.js'
import { hashOf, idOf, macOf } from './row.js'
import { beforeFirst, type Start, startOf } from './start.js'
import { auditSlug, rowsAfter } from './store.js'

type Bad = NonNullable<AuditVerdict['firstBad']>
type Previous = Pick<AuditRow, 'mac' | 'sequence'>

const idPattern = /^\d{12}$/

const faultOf = (row: AuditRow, previous: Previous, anchors: Anchors): AuditFault | undefined => {
  const expected = previous.sequence + 1
  if (!idPattern.test(row.id) || Number(row.id) < expected) {
    return 'foreign'
  }
  if (row.id !== idOf(expected)) {
    return 'missing'
  }
  if (row.sequence !== expected || hashOf(row) !== row.hash) {
    return 'altered'
  }
  if (row.previous !== previous.mac) {
    return 'unlinked'
  }
  const anchored = anchors.get(expected)
  return anchored && !(anchored.size === 1 && anchored.has(row.mac)) ? 'anchor-mismatch' : undefined
}

/**
 * Follows the chain row by row; `follow` gives the fault of a row. A row whose key the ring no
 * longer holds is vouched for by the next row under a key that it does hold, since that covers it.
 */
const createWalker = (keys: KeyRing, anchors: Anchors, before: Start) => {
  let previous: Previous = before
  let firstUnvouched: number | undefined

  const end = (): Bad | undefined => {
    if (firstUnvouched !== undefined) {
      return { reason: 'key-unknown', sequence: firstUnvouched }
    }
    const isCut = [...anchors.keys()].some((sequence) => sequence > previous.sequence)
    return isCut ? { reason: 'truncated', sequence: previous.sequence + 1 } : undefined
  }

  const follow = (row: AuditRow): Bad | undefined => {
    const sequence = previous.sequence + 1
    const reason = faultOf(row, previous, anchors)
    if (reason) {
      return { reason, sequence }
    }
    if (!keys.ids.includes(row.key)) {
      firstUnvouched ??= sequence
    } else if (macOf(keys, row.key, row.hash) === row.mac) {
      firstUnvouched = undefined
    } else {
      return { reason: 'altered', sequence }
    }
    previous = row
    return undefined
  }

  return { end, follow }
}

const firstBadOf = async (
  payload: Payload,
  keys: KeyRing,
  anchors: Anchors,
): Promise<Bad | undefined> => {
  const start = await startOf(payload)
  let rows = await rowsAfter(payload)
  const anchored = anchors.get(start.sequence)
  if (anchored && !(anchored.size === 1 && anchored.has(start.mac))) {
    return { reason: 'anchor-mismatch', sequence: start.sequence }
  }
  const walker = createWalker(keys, anchors, beforeFirst(start, rows[0]))
  while (rows.length > 0) {
    for (const row of rows) {
      const bad = walker.follow(row)
      if (bad) {
        return bad
      }
    }
    rows = await rowsAfter(payload, rows.at(-1)?.id)
  }
  return walker.end()
}

/** A pruning meanwhile takes away what the walk was about to read: then it begins again. */
const firstBadAtRest = async (
  payload: Payload,
  keys: KeyRing,
  anchors: Anchors,
): Promise<Bad | undefined> => {
  const { sequence } = await startOf(payload)
  const bad = await firstBadOf(payload, keys, anchors)
  return bad && (await startOf(payload)).sequence !== sequence
    ? firstBadOf(payload, keys, anchors)
    : bad
}

/**
 * Proves the audit log: every edit, removal, swap and insertion, and a truncation up to the last
 * anchor outside the database.
 *
 * @param kept what auditors kept of anchors beside the file: its lines, or the text of mails
 */
export const verifyAudit = async (payload: Payload, kept?: string): Promise<AuditVerdict> => {
  const { audit, keys } = optionsOf(payload)
  const anchors = await readAnchors(audit.anchors)
  const { totalDocs: entries } = await payload.db.count({ collection: auditSlug })
  if (anchors && kept) {
    addKeptAnchors(anchors, kept)
  }
  const firstBad: Bad | undefined = anchors
    ? await firstBadAtRest(payload, keys, anchors)
    : { reason: 'anchor-unreadable', sequence: 0 }
  const { sequence: pruned } = await startOf(payload)
  return {
    anchors: anchors?.size ?? 0,
    entries,
    ...(firstBad ? { firstBad } : {}),
    ...(pruned > 0 ? { pruned } : {}),
    verified: !firstBad,
  }
}
