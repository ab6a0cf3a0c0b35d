import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { slugs } from '../slugs.js'
import { rights } from '../vocabularies/rights.js'

/** What was asked of whom, and what became of it. */
export const outcomeFields: Field[] = [
  {
    name: 'recommendations',
    type: 'array',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'text',
        type: 'textarea',
        label: { en: 'Recommendation', ru: 'Рекомендация' },
        maxLength: 2000,
        required: true,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'addressee',
            type: 'text',
            admin: {
              description: {
                en: 'An office or body, such as "Rapporteur on Uzbekistan".',
                ru: 'Должность или орган, например «Докладчик по Узбекистану».',
              },
            },
            label: { en: 'Addressee', ru: 'Адресат' },
            maxLength: 200,
            required: true,
          },
          {
            name: 'right',
            type: 'select',
            label: { en: 'Right', ru: 'Право' },
            options: rights,
          },
          {
            name: 'outcome',
            type: 'select',
            defaultValue: 'made',
            label: { en: 'Outcome', ru: 'Результат' },
            options: [
              { value: 'made', label: { en: 'Made', ru: 'Высказана' } },
              {
                value: 'raised',
                label: { en: 'Raised by the addressee', ru: 'Поднята адресатом' },
              },
              { value: 'adopted', label: { en: 'Adopted', ru: 'Принята' } },
              { value: 'carried-out', label: { en: 'Carried out', ru: 'Выполнена' } },
              { value: 'refused', label: { en: 'Refused', ru: 'Отклонена' } },
            ],
            required: true,
          },
        ],
      },
    ],
    label: { en: 'Recommendations', ru: 'Рекомендации' },
    labels: {
      plural: { en: 'Recommendations', ru: 'Рекомендации' },
      singular: { en: 'Recommendation', ru: 'Рекомендация' },
    },
  },
  {
    name: 'followUp',
    type: 'array',
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          day({ name: 'on', label: { en: 'On', ru: 'Когда' }, required: true }),
          {
            name: 'step',
            type: 'text',
            label: { en: 'Step', ru: 'Шаг' },
            maxLength: 400,
            required: true,
          },
        ],
      },
    ],
    label: { en: 'Follow-up', ru: 'Дальнейшие шаги' },
    labels: {
      plural: { en: 'Steps', ru: 'Шаги' },
      singular: { en: 'Step', ru: 'Шаг' },
    },
  },
  {
    name: 'outcome',
    type: 'textarea',
    admin: { description: { en: 'No names of activists.', ru: 'Без имён активистов.' } },
    label: { en: 'Outcome', ru: 'Итог' },
    maxLength: 4000,
  },
  {
    name: 'publications',
    type: 'join',
    collection: slugs.publications,
    label: { en: 'Publications for this event', ru: 'Публикации к мероприятию' },
    on: 'events',
  },
]
