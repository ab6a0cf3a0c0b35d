import type { Payload } from 'payload'

import type { AuditRow } from './types.js'

import { optionsOf } from '../plugin/options.js'
import { anchorsOf } from './anchors.js'
import { appendAudit } from './append.js'
import { AuditBrokenError } from './errors.js'
import { idOf } from './row.js'
import { prunedKind, type Start, startOf } from './start.js'
import { auditSlug, rowsAfter } from './store.js'
import { verifyAudit } from './verify.js'

type Keep = (row: AuditRow) => boolean

/** The last entry before `before` that an anchor outside names, with none that is kept before it. */
const lastToGo = async (
  payload: Payload,
  before: Date,
  isKept: Keep,
): Promise<AuditRow | undefined> => {
  const anchors = await anchorsOf(payload)
  let last: AuditRow | undefined
  let rows = await rowsAfter(payload)
  while (rows.length > 0) {
    for (const row of rows) {
      if (Date.parse(row.at) >= before.getTime() || isKept(row)) {
        return last
      }
      if (anchors?.get(row.sequence)?.has(row.mac)) {
        last = row
      }
    }
    rows = await rowsAfter(payload, rows.at(-1)?.id)
  }
  return last
}

const deleteThrough = async (payload: Payload, { sequence }: Start): Promise<number> => {
  let gone = 0
  for (;;) {
    const rows = await rowsAfter(payload)
    const ids = rows.map(({ id }) => id).filter((id) => id <= idOf(sequence))
    if (ids.length === 0) {
      return gone
    }
    await payload.db.deleteMany({ collection: auditSlug, where: { id: { in: ids } } })
    gone += ids.length
  }
}

/**
 * Takes away entries from before a moment, up to one that is anchored outside the database, so that
 * what is left proves itself from there. Says so in the log first. A log that is not whole is left
 * alone: what is wrong with it has to be seen.
 *
 * @param isKept an entry that has to stay; all after it stay as well, since the chain has no holes
 * @returns how many entries were taken away
 * @throws AuditBrokenError
 */
export const pruneAudit = async (args: {
  before: Date
  isKept: Keep
  payload: Payload
}): Promise<number> => {
  const { before, isKept, payload } = args
  // What a crash left of an earlier pruning goes in any case.
  const left = await deleteThrough(payload, await startOf(payload))
  const last = await lastToGo(payload, before, isKept)
  if (!last) {
    return left
  }
  if (!(await verifyAudit(payload)).verified) {
    throw new AuditBrokenError()
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:audit',
        data: { at: last.at, mac: last.mac, through: last.sequence },
        kind: prunedKind,
        source: `${prunedKind}:${last.sequence}`,
        subject: null,
      },
    ],
    payload,
  })
  return left + (await deleteThrough(payload, last))
}

/** The moment before which entries are pruned, by whole days; null when all are kept. */
export const pruneBefore = (payload: Payload): Date | null => {
  const { audit, clock } = optionsOf(payload)
  if (audit.keepDays === null) {
    return null
  }
  const today = Math.floor(clock().getTime() / 86_400_000)
  return new Date((today - audit.keepDays) * 86_400_000)
}
