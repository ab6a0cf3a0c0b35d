import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { slugs } from '../collections/slugs.js'
import { anonymousPartner, publicPartners } from './data/partners.js'
import { findOrCreate } from './findOrCreate.js'

/** Funders, the lead, and four partners, one of them by its public label alone (`uz`). */
export const seedPartners = async (payload: Payload): Promise<Ids> => {
  const ids: Ids = {}
  for (const [key, partner] of Object.entries(publicPartners)) {
    ids[key] = await findOrCreate({
      collection: slugs.partners,
      data: { ...partner, publicLabel: partner.name, visibility: 'public' },
      payload,
      where: { publicLabel: { equals: partner.name } },
    })
  }
  ids.uz = await findOrCreate({
    collection: slugs.partners,
    data: { ...anonymousPartner, visibility: 'anonymous' },
    payload,
    where: { publicLabel: { equals: anonymousPartner.publicLabel } },
  })
  return ids
}
