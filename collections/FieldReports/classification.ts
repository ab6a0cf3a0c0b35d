import type { Field } from 'payload'

import { sealedText } from 'payload-elchi'

import { country } from '../fields/country.js'
import { day } from '../fields/day.js'
import { onlyFor, writableBy } from '../roles.js'
import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { acts } from '../vocabularies/mt04Acts.js'
import { rights } from '../vocabularies/rights.js'

/** Where, when and what: as coarse as everyone may know, the exact place and day apart. */
export const classificationFields: Field[] = [
  country({ access: writableBy('coordinator', 'custodian') }),
  {
    name: 'languages',
    type: 'select',
    access: writableBy('coordinator', 'custodian'),
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Languages of the original', ru: 'Языки исходного текста' },
    options: languages,
    required: true,
  },
  day({
    name: 'receivedOn',
    access: writableBy('coordinator', 'custodian'),
    admin: { position: 'sidebar' },
    index: true,
    label: { en: 'Received on', ru: 'Получено' },
    required: true,
  }),
  {
    name: 'rights',
    type: 'select',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Rights', ru: 'Права' },
    options: rights,
    required: true,
  },
  {
    name: 'acts',
    type: 'select',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Acts (HURIDOCS 4)', ru: 'Действия (HURIDOCS 4)' },
    options: acts,
  },
  {
    name: 'region',
    type: 'text',
    access: writableBy('coordinator', 'custodian'),
    admin: {
      description: { en: 'All staff read it.', ru: 'Читают все сотрудники.' },
    },
    label: { en: 'Region', ru: 'Область' },
    maxLength: 100,
  },
  day({
    name: 'occurredOn',
    access: onlyFor('coordinator', 'custodian'),
    admin: {
      description: {
        en: 'The day alone; coordinators and custodians read it.',
        ru: 'Только день; читают координаторы и хранители.',
      },
    },
    label: { en: 'Date of the event', ru: 'Дата события' },
  }),
  ...sealedText({
    name: 'place',
    collection: slugs.fieldReports,
    label: { en: 'Exact place (sealed)', ru: 'Точное место (закрыто)' },
  }),
]
