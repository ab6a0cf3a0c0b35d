import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { eventFields } from './fields.js'
import { outcomeFields } from './outcome.js'
import { peopleFields } from './people.js'

/** Sessions and hearings where activists give first-hand information and recommendations. */
export const Events: CollectionConfig = {
  slug: slugs.events,
  access: accessOf(policy[slugs.events]),
  admin: {
    defaultColumns: ['title', 'mechanism', 'startsOn', 'countries'],
    group: groups.programme,
    useAsTitle: 'title',
  },
  defaultSort: '-startsOn',
  disableDuplicate: true,
  fields: [randomId(), ...eventFields, ...peopleFields, ...outcomeFields],
  labels: {
    plural: { en: 'Events', ru: 'Мероприятия' },
    singular: { en: 'Event', ru: 'Мероприятие' },
  },
  lockDocuments: false,
}
