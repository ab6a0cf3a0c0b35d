import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { endsAfter } from '../fields/endsAfter.js'
import { slugs } from '../slugs.js'
import { mechanisms } from '../vocabularies/mechanisms.js'

export const eventFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { en: 'Title', ru: 'Название' },
    maxLength: 200,
    required: true,
  },
  {
    name: 'mechanism',
    type: 'select',
    index: true,
    label: { en: 'Mechanism', ru: 'Механизм' },
    options: mechanisms,
    required: true,
  },
  {
    type: 'row',
    fields: [
      day({ name: 'startsOn', label: { en: 'From', ru: 'С' }, required: true }),
      endsAfter('startsOn', { name: 'endsOn', label: { en: 'To', ru: 'По' } }),
      { name: 'city', type: 'text', label: { en: 'City', ru: 'Город' }, maxLength: 100 },
    ],
  },
  day({
    name: 'deadlineOn',
    admin: { position: 'sidebar' },
    label: { en: 'Submissions until', ru: 'Представления до' },
  }),
  {
    name: 'countries',
    type: 'relationship',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Countries under review', ru: 'Рассматриваемые страны' },
    relationTo: slugs.countries,
    required: true,
  },
  {
    name: 'programme',
    type: 'relationship',
    admin: { position: 'sidebar' },
    index: true,
    label: { en: 'Programme', ru: 'Программа' },
    relationTo: slugs.programmes,
  },
  {
    name: 'chathamHouse',
    type: 'checkbox',
    admin: {
      description: {
        en: 'What is said may be used, who said it may not be told.',
        ru: 'Сказанное можно использовать, кто сказал, называть нельзя.',
      },
      position: 'sidebar',
    },
    label: { en: 'Chatham House Rule', ru: 'Правило Чатем-Хаус' },
  },
]
