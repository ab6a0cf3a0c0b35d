import type { Payload, PayloadRequest } from 'payload'

import type { AuditRow } from './types.js'

export const auditSlug = 'audit-log'

const pageSize = 1000

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

/** The newest entry. */
export const readHead = async ({ payload, req }: Context): Promise<AuditRow | undefined> => {
  const { docs } = await payload.db.find<AuditRow>({
    collection: auditSlug,
    limit: 1,
    pagination: false,
    req,
    sort: '-id',
  })
  return docs[0]
}

/** Which of the sources are in the log already. */
export const knownSources = async (
  { payload, req }: Context,
  sources: string[],
): Promise<Set<string>> => {
  const known = new Set<string>()
  for (let start = 0; start < sources.length; start += pageSize) {
    const { docs } = await payload.db.find<AuditRow>({
      collection: auditSlug,
      limit: 0,
      pagination: false,
      req,
      where: { source: { in: sources.slice(start, start + pageSize) } },
    })
    docs.forEach(({ source }) => known.add(source))
  }
  return known
}

/** One insert, under an id that only one writer can take. */
export const insertRow = async ({ payload, req }: Context, row: AuditRow): Promise<void> => {
  await payload.db.create({ collection: auditSlug, data: { ...row }, req, returning: false })
}

/** The next rows in the order of ids, from the beginning or after an id; empty at the end. */
export const rowsAfter = async (payload: Payload, id?: string): Promise<AuditRow[]> => {
  const { docs } = await payload.db.find<AuditRow>({
    collection: auditSlug,
    limit: pageSize,
    pagination: false,
    sort: 'id',
    where: id === undefined ? {} : { id: { greater_than: id } },
  })
  return docs
}
