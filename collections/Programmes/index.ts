import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { programmeFields } from './fields.js'
import { fundingFields } from './funding.js'

/** A grant with its funders, partners, period, money and promises. */
export const Programmes: CollectionConfig = {
  slug: slugs.programmes,
  access: accessOf(policy[slugs.programmes]),
  admin: {
    defaultColumns: ['title', 'startsOn', 'endsOn', 'budget'],
    group: groups.programme,
    useAsTitle: 'title',
  },
  defaultSort: '-startsOn',
  disableDuplicate: true,
  fields: [randomId(), ...programmeFields, ...fundingFields],
  labels: {
    plural: { en: 'Programmes', ru: 'Программы' },
    singular: { en: 'Programme', ru: 'Программа' },
  },
  lockDocuments: false,
}
