import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { slugs } from '../collections/slugs.js'
import { countries } from './data/countries.js'
import { findOrCreate } from './findOrCreate.js'

/** The three countries with their risk and their protection rules. */
export const seedCountries = async (payload: Payload): Promise<Ids> => {
  const ids: Ids = {}
  for (const country of countries) {
    ids[country.id] = await findOrCreate({
      collection: slugs.countries,
      data: country,
      payload,
      where: { id: { equals: country.id } },
    })
  }
  return ids
}
