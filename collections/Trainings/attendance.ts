import type { Field } from 'payload'

import { readableBy } from '../roles.js'
import { slugs } from '../slugs.js'

const count = (name: string, label: { en: string; ru: string }): Field => ({
  name,
  type: 'number',
  label,
  max: 1000,
  min: 0,
})

/** Who came, by code name for coordinators and custodians; as figures for everybody else. */
export const attendanceFields: Field[] = [
  {
    name: 'participants',
    type: 'array',
    access: readableBy(['coordinator', 'custodian'], ['coordinator']),
    admin: { initCollapsed: true },
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
            name: 'attendance',
            type: 'select',
            defaultValue: 'registered',
            label: { en: 'Attendance', ru: 'Участие' },
            options: [
              { value: 'registered', label: { en: 'Registered', ru: 'Записан' } },
              { value: 'attended', label: { en: 'Attended', ru: 'Участвовал' } },
              { value: 'partly', label: { en: 'In part', ru: 'Частично' } },
              { value: 'absent', label: { en: 'Absent', ru: 'Не пришёл' } },
            ],
            required: true,
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
    name: 'figures',
    type: 'group',
    admin: {
      description: {
        en: 'What funders get: numbers without people.',
        ru: 'Для финансирующих: числа без людей.',
      },
    },
    fields: [
      {
        type: 'row',
        fields: [
          count('registered', { en: 'Registered', ru: 'Записались' }),
          count('attended', { en: 'Attended', ru: 'Участвовали' }),
          count('women', { en: 'Of these women', ru: 'Из них женщин' }),
        ],
      },
    ],
    label: { en: 'Figures', ru: 'Числа' },
  },
]
