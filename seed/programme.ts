import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { slugs } from '../collections/slugs.js'
import { programme } from './data/programme.js'
import { findOrCreate } from './findOrCreate.js'

/** The grant with its funders and partners in their IATI roles. */
export const seedGrant = (args: {
  countries: Ids
  partners: Ids
  payload: Payload
}): Promise<string> => {
  const { countries, partners, payload } = args
  const { organisations, ...facts } = programme
  return findOrCreate({
    collection: slugs.programmes,
    data: {
      ...facts,
      countries: Object.values(countries),
      funderReports: [
        { dueOn: '2012-04-30', funder: partners.eu ?? '', sentOn: '2012-04-26' },
        { dueOn: '2013-07-31', funder: partners.eu ?? '' },
      ],
      partners: organisations.map(({ key, ...rest }) => ({
        ...rest,
        partner: partners[key] ?? '',
      })),
    },
    payload,
    where: { title: { equals: programme.title } },
  })
}
