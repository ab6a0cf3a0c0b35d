import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { endsAfter } from '../fields/endsAfter.js'
import { ofWholeProgramme, readableBy } from '../roles.js'
import { slugs } from '../slugs.js'
import { attendanceFields } from './attendance.js'

export const trainingFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { en: 'Title', ru: 'Название' },
    maxLength: 200,
    required: true,
  },
  {
    name: 'topics',
    type: 'select',
    hasMany: true,
    label: { en: 'Topics', ru: 'Темы' },
    options: [
      { value: 'monitoring', label: { en: 'Monitoring', ru: 'Мониторинг' } },
      { value: 'reporting', label: { en: 'Reporting', ru: 'Составление сообщений' } },
      { value: 'advocacy', label: { en: 'Advocacy', ru: 'Адвокация' } },
      { value: 'assistance', label: { en: 'Assistance', ru: 'Помощь пострадавшим' } },
      { value: 'digital', label: { en: 'Digital security', ru: 'Цифровая безопасность' } },
    ],
    required: true,
  },
  {
    type: 'row',
    fields: [
      day({ name: 'startsOn', label: { en: 'From', ru: 'С' }, required: true }),
      endsAfter('startsOn', { name: 'endsOn', label: { en: 'To', ru: 'По' } }),
      {
        name: 'place',
        type: 'text',
        admin: {
          description: {
            en: 'A region or "abroad", never an address.',
            ru: 'Область или «за границей», никогда не адрес.',
          },
        },
        label: { en: 'Place (coarse)', ru: 'Место (примерно)' },
        maxLength: 100,
      },
    ],
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
    name: 'host',
    type: 'relationship',
    access: ofWholeProgramme(),
    admin: { position: 'sidebar' },
    label: { en: 'Host', ru: 'Принимающий партнёр' },
    relationTo: slugs.partners,
  },
  {
    name: 'trainers',
    type: 'text',
    access: readableBy(['coordinator', 'custodian'], ['coordinator']),
    admin: {
      description: {
        en: 'Code names, or organisations that may be named.',
        ru: 'Кодовые имена или организации, которые можно назвать.',
      },
    },
    hasMany: true,
    label: { en: 'Trainers', ru: 'Тренеры' },
    maxLength: 100,
  },
  ...attendanceFields,
  {
    name: 'evaluation',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'before',
            type: 'number',
            label: { en: 'Test before, average %', ru: 'Тест до, в среднем %' },
            max: 100,
            min: 0,
          },
          {
            name: 'after',
            type: 'number',
            label: { en: 'Test after, average %', ru: 'Тест после, в среднем %' },
            max: 100,
            min: 0,
          },
        ],
      },
      {
        name: 'summary',
        type: 'textarea',
        admin: {
          description: {
            en: 'What worked and what to change. No names.',
            ru: 'Что удалось и что изменить. Без имён.',
          },
        },
        label: { en: 'Evaluation', ru: 'Оценка' },
        maxLength: 4000,
      },
    ],
    label: { en: 'Evaluation', ru: 'Оценка' },
  },
  {
    name: 'materials',
    type: 'relationship',
    hasMany: true,
    label: { en: 'Materials', ru: 'Материалы' },
    relationTo: slugs.documents,
  },
]
