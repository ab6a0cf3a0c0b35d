import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { readableBy } from '../roles.js'
import { slugs } from '../slugs.js'

export const peopleFields: Field[] = [
  {
    name: 'participants',
    type: 'array',
    access: readableBy(['coordinator', 'custodian'], ['coordinator']),
    admin: {
      description: {
        en: 'By code name. Coordinators and custodians read this.',
        ru: 'По кодовым именам. Читают координаторы и хранители.',
      },
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'monitor',
            type: 'relationship',
            label: { en: 'Monitor', ru: 'Наблюдатель' },
            relationTo: slugs.monitors,
            required: true,
          },
          {
            name: 'part',
            type: 'select',
            label: { en: 'Part', ru: 'Участие' },
            options: [
              { value: 'speaker', label: { en: 'Speaks', ru: 'Выступает' } },
              { value: 'meetings', label: { en: 'Meets key persons', ru: 'Встречается' } },
              {
                value: 'prevented',
                label: { en: 'Prevented from coming', ru: 'Не дали приехать' },
              },
            ],
          },
        ],
      },
    ],
    label: { en: 'Participants', ru: 'Участники' },
    labels: {
      plural: { en: 'Participants', ru: 'Участники' },
      singular: { en: 'Participant', ru: 'Участник' },
    },
  },
  {
    name: 'keyPersons',
    type: 'array',
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'contact',
            type: 'relationship',
            label: { en: 'Contact', ru: 'Контакт' },
            relationTo: slugs.contacts,
            required: true,
          },
          day({ name: 'metOn', label: { en: 'Met on', ru: 'Встреча' } }),
        ],
      },
      {
        name: 'note',
        type: 'textarea',
        access: readableBy(['coordinator', 'custodian'], ['coordinator']),
        label: { en: 'What was said', ru: 'Что было сказано' },
        maxLength: 2000,
      },
    ],
    label: { en: 'Key persons met', ru: 'Встречи' },
    labels: {
      plural: { en: 'Key persons', ru: 'Ключевые лица' },
      singular: { en: 'Key person', ru: 'Ключевое лицо' },
    },
  },
]
