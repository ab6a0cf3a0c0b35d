import type { Payload } from 'payload'

import { optionsOf } from 'payload-elchi'

import type { Ids, Staff } from './types.js'

import { slugs } from '../collections/slugs.js'
import { pages } from './data/pages.js'
import { findOrCreate } from './findOrCreate.js'

/** Drafts of the programme's pages; nobody sees them before they are approved and released. */
export const seedPages = async (args: {
  countries: Ids
  payload: Payload
  programme: string
  staff: Staff
}): Promise<Ids> => {
  const { countries, payload, programme, staff } = args
  const ids: Ids = {}
  for (const { content, language, slug, title, translationOf } of pages) {
    ids[slug] = await findOrCreate({
      as: staff.coordinator.user,
      collection: slugs.publications,
      data: {
        _status: 'draft',
        about: { relationTo: slugs.programmes, value: programme },
        body: content(optionsOf(payload).serverURL),
        countries: Object.values(countries),
        kind: 'page',
        language,
        slug,
        title,
        tlp: 'TLP:CLEAR',
        translationOf: translationOf ? ids[translationOf] : undefined,
      },
      payload,
      where: { slug: { equals: slug } },
    })
  }
  return ids
}
