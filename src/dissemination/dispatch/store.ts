import type { Payload } from 'payload'

import type { ListRow } from '../audience/types.js'
import type { DisseminationRow } from './types.js'

const collection = 'disseminations'

/** Disseminations that have not ended, oldest first. */
export const unsettled = async (payload: Payload): Promise<DisseminationRow[]> => {
  const { docs } = await payload.db.find<DisseminationRow>({
    collection,
    limit: 0,
    pagination: false,
    sort: 'createdAt',
    where: { settledAt: { exists: false } },
  })
  return docs
}

/** Notes what the system knows of a dissemination: fields that nobody else may write. */
export const note = async (
  payload: Payload,
  id: string,
  data: Partial<Pick<DisseminationRow, 'settledAt' | 'startedAt' | 'trouble'>>,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data, returning: false })
}

/** The lists of a dissemination by their id, also those closed since. */
export const listsOf = async (
  payload: Payload,
  { lists }: Pick<DisseminationRow, 'lists'>,
): Promise<Map<string, ListRow>> => {
  const { docs } = await payload.db.find<ListRow>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    where: { id: { in: lists } },
  })
  return new Map(docs.map((list) => [list.id, list]))
}
