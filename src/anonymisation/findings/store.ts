import type { Payload, PayloadRequest, Where } from 'payload'

import type { FindingRow } from './types.js'

import { insertOnce, sqliteOf } from '../../database/index.js'
import { findingsSlug } from './collection.js'
import { manyRows } from './manyRows.js'

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

type StoredRow = { report: { id: number | string } | number | string } & Omit<FindingRow, 'report'>

const rowOf = ({ report, ...row }: StoredRow): FindingRow => ({
  ...row,
  report: String(typeof report === 'object' ? report.id : report),
})

type Of = { report: number | string; revision: string }

const within = ({ report, revision }: Of): Where[] => [
  { report: { equals: report } },
  { revision: { equals: revision } },
]

/** More than these are sooner read with all others than looked up. */
const MOST_LOOKED_UP = 200

/**
 * The findings of one revision of a report's text, in the order of the text; with `ids`, no others
 * are needed.
 */
export const readFindings = async (
  { payload, req }: Context,
  { ids, ...of }: { ids?: string[] } & Of,
): Promise<FindingRow[]> => {
  const among = ids && ids.length <= MOST_LOOKED_UP ? [{ id: { in: ids } }] : []
  const { docs } = await payload.db.find<StoredRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    req,
    where: { and: [...within(of), ...among] },
  })
  return docs.map(rowOf).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** How many findings of a revision wait for a decision. */
export const countPending = async ({ payload, req }: Context, of: Of): Promise<number> => {
  const { totalDocs } = await payload.db.count({
    collection: findingsSlug,
    req,
    where: { and: [...within(of), { decision: { equals: 'pending' } }] },
  })
  return totalDocs
}

/** Identities that were kept, by decision, in any of the given revisions. */
export const readKept = async (
  { payload, req }: Context,
  revisions: string[],
): Promise<{ identity: string; report: string }[]> => {
  if (revisions.length === 0) {
    return []
  }
  const { docs } = await payload.db.find<StoredRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ revision: { in: revisions } }, { decision: { equals: 'keep' } }] },
  })
  return docs
    .map(rowOf)
    .flatMap(({ identity, report }) => (identity === null ? [] : [{ identity, report }]))
}

/** Adds findings; one that is there already stays as it is. */
export const insertFindings = async (context: Context, rows: FindingRow[]): Promise<void> => {
  const run = sqliteOf(context.payload)
  if (run) {
    await manyRows(run, context.req).insert(rows)
    return
  }
  for (const row of rows) {
    await insertOnce({ ...context, collection: findingsSlug, data: { ...row } })
  }
}

/** What a decision writes into its finding. */
export type FindingOutcome = { id: string } & Pick<
  FindingRow,
  'decidedAt' | 'decider' | 'decision' | 'own' | 'reason' | 'replacement'
>

/** Writes the outcomes of findings. */
export const updateFindings = async (
  { payload, req }: Context,
  outcomes: FindingOutcome[],
): Promise<void> => {
  const run = sqliteOf(payload)
  if (run) {
    await manyRows(run, req).update(outcomes)
    return
  }
  for (const { id, ...data } of outcomes) {
    await payload.db.updateOne({ id, collection: findingsSlug, data, req, returning: false })
  }
}

/** Takes away findings that a newer scan no longer makes. */
export const removeFindings = async (context: Context, ids: string[]): Promise<void> => {
  const run = sqliteOf(context.payload)
  if (run) {
    await manyRows(run, context.req).remove(ids)
    return
  }
  for (const id of ids) {
    await context.payload.db.deleteOne({
      collection: findingsSlug,
      req: context.req,
      where: { id: { equals: id } },
    })
  }
}
