import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from './types.js'

import { insertOnce } from '../../database/index.js'
import { findingsSlug } from './collection.js'

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

type StoredRow = { report: { id: number | string } | number | string } & Omit<FindingRow, 'report'>

const rowOf = ({ report, ...row }: StoredRow): FindingRow => ({
  ...row,
  report: String(typeof report === 'object' ? report.id : report),
})

/** The findings of one revision of a report's text, in the order of the text. */
export const readFindings = async (
  { payload, req }: Context,
  args: { report: number | string; revision: string },
): Promise<FindingRow[]> => {
  const { docs } = await payload.db.find<StoredRow>({
    collection: findingsSlug,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ report: { equals: args.report } }, { revision: { equals: args.revision } }] },
  })
  return docs.map(rowOf).sort((a, b) => a.start - b.start || b.end - a.end)
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
  for (const row of rows) {
    await insertOnce({ ...context, collection: findingsSlug, data: { ...row } })
  }
}

/** Writes one finding's outcome. */
export const updateFinding = async (
  { payload, req }: Context,
  id: string,
  data: Partial<Omit<FindingRow, 'id'>>,
): Promise<void> => {
  // A copy: one of the adapters changes what it is given.
  const copy = { ...data }
  await payload.db.updateOne({ id, collection: findingsSlug, data: copy, req, returning: false })
}

/** Takes away findings that a newer scan no longer makes. */
export const removeFindings = async (context: Context, ids: string[]): Promise<void> => {
  for (const id of ids) {
    await context.payload.db.deleteOne({
      collection: findingsSlug,
      req: context.req,
      where: { id: { equals: id } },
    })
  }
}
