import type { Payload } from 'payload'

import { identitiesSlug } from './store.js'

/** Of these identities, those in the register that are persons in reports. */
export const personsAmong = async (payload: Payload, ids: string[]): Promise<string[]> => {
  if (ids.length === 0) {
    return []
  }
  const { docs } = await payload.db.find<{ id: string }>({
    collection: identitiesSlug,
    limit: 0,
    pagination: false,
    where: {
      and: [{ id: { in: ids } }, { kind: { equals: 'person' } }, { status: { equals: 'active' } }],
    },
  })
  return docs.map(({ id }) => id)
}
