import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { slugs } from '../collections/slugs.js'
import { monitors } from './data/monitors.js'
import { findOrCreate } from './findOrCreate.js'

/** Monitors by code name; each spelling of a code name leads to the same one. */
export const seedMonitors = async (args: { partners: Ids; payload: Payload }): Promise<Ids> => {
  const { partners, payload } = args
  const ids: Ids = {}
  for (const { partner, ...monitor } of monitors) {
    const id = await findOrCreate({
      collection: slugs.monitors,
      data: { ...monitor, partner: partners[partner] },
      payload,
      where: { codeName: { equals: monitor.codeName } },
    })
    for (const spelling of [monitor.codeName, ...monitor.spellings]) {
      ids[spelling] = id
    }
  }
  return ids
}
