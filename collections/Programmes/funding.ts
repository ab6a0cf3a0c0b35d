import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { slugs } from '../slugs.js'
import { iatiRoles } from '../vocabularies/iatiRoles.js'

/** Money, organisations and what is owed to funders, in the terms of IATI 2.03. */
export const fundingFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'budget', type: 'number', label: { en: 'Budget', ru: 'Бюджет' }, min: 0 },
      {
        name: 'currency',
        type: 'select',
        defaultValue: 'EUR',
        label: { en: 'Currency', ru: 'Валюта' },
        options: ['EUR', 'USD', 'GBP', 'CHF'],
      },
      {
        name: 'iatiIdentifier',
        type: 'text',
        label: { en: 'IATI identifier', ru: 'Идентификатор IATI' },
        maxLength: 100,
      },
    ],
  },
  {
    name: 'partners',
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'partner',
            type: 'relationship',
            label: { en: 'Organisation', ru: 'Организация' },
            relationTo: slugs.partners,
            required: true,
          },
          {
            name: 'role',
            type: 'select',
            label: { en: 'IATI role', ru: 'Роль IATI' },
            options: iatiRoles,
            required: true,
          },
          {
            name: 'instrument',
            type: 'text',
            admin: {
              condition: (_, siblings) => (siblings as { role?: string }).role === '1',
            },
            label: { en: 'Instrument', ru: 'Инструмент' },
            maxLength: 100,
          },
        ],
      },
    ],
    label: { en: 'Funders and partners', ru: 'Финансирующие и партнёры' },
    labels: {
      plural: { en: 'Organisations', ru: 'Организации' },
      singular: { en: 'Organisation', ru: 'Организация' },
    },
  },
  {
    name: 'funderReports',
    type: 'array',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'funder',
        type: 'relationship',
        label: { en: 'Funder', ru: 'Финансирующая сторона' },
        relationTo: slugs.partners,
        required: true,
      },
      {
        type: 'row',
        fields: [
          day({ name: 'dueOn', label: { en: 'Due on', ru: 'Срок' }, required: true }),
          day({ name: 'sentOn', label: { en: 'Sent on', ru: 'Отправлен' } }),
        ],
      },
      {
        name: 'document',
        type: 'relationship',
        label: { en: 'Report', ru: 'Отчёт' },
        relationTo: slugs.documents,
      },
    ],
    label: { en: 'Reports to funders', ru: 'Отчёты финансирующим' },
    labels: {
      plural: { en: 'Reports', ru: 'Отчёты' },
      singular: { en: 'Report', ru: 'Отчёт' },
    },
  },
]
