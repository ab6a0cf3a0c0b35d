import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { lists } from './data/lists.js'
import { findOrCreate } from './findOrCreate.js'

/** Mailing lists, each with the most sensitive label that it may carry. */
export const seedLists = async (payload: Payload): Promise<Ids> => {
  const ids: Ids = {}
  for (const { key, ...list } of lists) {
    ids[key] = await findOrCreate({
      collection: 'mailing-lists',
      data: list,
      payload,
      where: { name: { equals: list.name } },
    })
  }
  return ids
}
