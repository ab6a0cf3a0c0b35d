import type { PayloadRequest, Where } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'

import { skipReasons } from '../collections/labels.js'

export type AudiencePage = {
  page: number
  pages: number
  people: { address: null | string; language: null | string; list: string; reason: null | string }[]
  total: number
}

const pageSize = 50

/** Who would be mailed, or who would not and why, page by page, with addresses. */
export const audiencePage = async (
  req: PayloadRequest,
  dissemination: string,
): Promise<AudiencePage> => {
  const { payload, searchParams } = req
  const list = searchParams.get('list')
  const reason = skipReasons.find((each) => each === searchParams.get('reason'))
  const where: Where = {
    and: [
      { dissemination: { equals: dissemination } },
      ...(list ? [{ list: { equals: list } }] : []),
      reason ? { reason: { equals: reason } } : { state: { not_equals: 'skipped' } },
    ],
  }
  const { docs, page, totalDocs, totalPages } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    limit: pageSize,
    page: Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1),
    sort: 'id',
    where,
  })
  return {
    page: page ?? 1,
    pages: Math.max(1, totalPages),
    people: docs.map(({ address, language, list: of, reason: why }) => ({
      address,
      language,
      list: of,
      reason: why,
    })),
    total: totalDocs,
  }
}
