import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { endsAfter } from '../fields/endsAfter.js'
import { validateWebAddress } from '../fields/webAddress.js'
import { slugs } from '../slugs.js'
import { rights } from '../vocabularies/rights.js'

export const programmeFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { en: 'Title', ru: 'Название' },
    maxLength: 200,
    required: true,
  },
  {
    type: 'row',
    fields: [
      day({ name: 'startsOn', label: { en: 'From', ru: 'С' }, required: true }),
      endsAfter('startsOn', { name: 'endsOn', label: { en: 'To', ru: 'По' }, required: true }),
    ],
  },
  {
    name: 'countries',
    type: 'relationship',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Countries', ru: 'Страны' },
    relationTo: slugs.countries,
    required: true,
  },
  {
    name: 'rights',
    type: 'select',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Rights', ru: 'Права' },
    options: rights,
    required: true,
  },
  { name: 'aim', type: 'textarea', label: { en: 'Aim', ru: 'Цель' }, maxLength: 4000 },
  {
    name: 'activities',
    type: 'text',
    hasMany: true,
    label: { en: 'Activities', ru: 'Деятельность' },
    maxLength: 400,
  },
  { name: 'contact', type: 'email', label: { en: 'Contact', ru: 'Контакт' } },
  {
    name: 'links',
    type: 'array',
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            label: { en: 'Kind', ru: 'Вид' },
            options: [
              { value: 'website', label: { en: 'Website', ru: 'Сайт' } },
              { value: 'video', label: { en: 'Video', ru: 'Видео' } },
              { value: 'facebook', label: { en: 'Facebook', ru: 'Facebook' } },
            ],
            required: true,
          },
          {
            name: 'url',
            type: 'text',
            label: { en: 'Address', ru: 'Адрес' },
            required: true,
            validate: validateWebAddress,
          },
        ],
      },
    ],
    label: { en: 'Links', ru: 'Ссылки' },
    labels: {
      plural: { en: 'Links', ru: 'Ссылки' },
      singular: { en: 'Link', ru: 'Ссылка' },
    },
  },
  {
    name: 'trainings',
    type: 'join',
    collection: slugs.trainings,
    label: { en: 'Trainings', ru: 'Тренинги' },
    on: 'programme',
  },
  {
    name: 'events',
    type: 'join',
    collection: slugs.events,
    label: { en: 'Events', ru: 'Мероприятия' },
    on: 'programme',
  },
]
