import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { country } from '../fields/country.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { trainingFields } from './fields.js'

/** Trainings of activists: what was taught, to whom by code name, and what it changed. */
export const Trainings: CollectionConfig = {
  slug: slugs.trainings,
  access: accessOf(policy[slugs.trainings]),
  admin: {
    defaultColumns: ['title', 'topics', 'startsOn', 'country'],
    group: groups.programme,
    useAsTitle: 'title',
  },
  defaultSort: '-startsOn',
  disableDuplicate: true,
  fields: [
    randomId(),
    country({
      description: {
        en: 'Where it takes place, or whom it serves when held abroad.',
        ru: 'Где проходит, или для кого, если за границей.',
      },
    }),
    ...trainingFields,
  ],
  labels: {
    plural: { en: 'Trainings', ru: 'Тренинги' },
    singular: { en: 'Training', ru: 'Тренинг' },
  },
  lockDocuments: false,
}
