import type { Payload } from 'payload'

import type { Ids } from './types.js'

import { slugs } from '../collections/slugs.js'
import { organisations } from './data/contacts.js'
import { findOrCreate } from './findOrCreate.js'

/** People at international actors, by their address. */
export const seedContacts = async (payload: Payload): Promise<Ids> => {
  const ids: Ids = {}
  for (const { people, ...organisation } of organisations) {
    for (const person of people) {
      ids[person.email] = await findOrCreate({
        collection: slugs.contacts,
        data: {
          ...organisation,
          ...person,
          legalBasis: organisation.mechanism === 'ngo' ? 'consent' : 'legitimate-interest',
          status: 'active',
        },
        payload,
        where: { email: { equals: person.email } },
      })
    }
  }
  return ids
}
