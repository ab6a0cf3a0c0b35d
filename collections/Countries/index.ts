import type { CollectionConfig } from 'payload'

import { accessOf } from 'payload-elchi'

import { validateCountryCode } from '../fields/countryCode.js'
import { day } from '../fields/day.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { onlyFor, readableBy } from '../roles.js'
import { slugs } from '../slugs.js'
import { riskLevels } from '../vocabularies/risk.js'
import { protectByRisk } from './protectByRisk.js'
import { protection } from './protection.js'

/** A country of work: how dangerous it is, and the protection rules that follow. */
export const Countries: CollectionConfig = {
  slug: slugs.countries,
  access: accessOf(policy[slugs.countries]),
  admin: {
    defaultColumns: ['name', 'id', 'risk', 'reviewOn'],
    group: groups.programme,
    useAsTitle: 'name',
  },
  defaultSort: 'name',
  disableDuplicate: true,
  fields: [
    {
      name: 'id',
      type: 'text',
      admin: { description: { en: 'ISO 3166, such as KZ', ru: 'ISO 3166, например KZ' } },
      label: { en: 'Code', ru: 'Код' },
      required: true,
      validate: validateCountryCode,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: { en: 'Name in English', ru: 'Название по-английски' },
          required: true,
        },
        {
          name: 'nameRu',
          type: 'text',
          label: { en: 'Name in Russian', ru: 'Название по-русски' },
          required: true,
        },
      ],
    },
    {
      name: 'risk',
      type: 'select',
      admin: {
        description: {
          en: 'Setting it anew raises the protection rules to what this level asks for.',
          ru: 'Новый уровень поднимает правила защиты до того, чего он требует.',
        },
        position: 'sidebar',
      },
      label: { en: 'Risk to people who report', ru: 'Риск для тех, кто сообщает' },
      options: riskLevels,
      required: true,
    },
    day({
      name: 'reviewOn',
      admin: { position: 'sidebar' },
      label: { en: 'Review the risk by', ru: 'Пересмотреть риск до' },
      required: true,
    }),
    {
      name: 'rationale',
      type: 'textarea',
      access: readableBy(['coordinator', 'custodian', 'editor'], ['coordinator']),
      admin: {
        description: {
          en: 'Why this level. Editors, coordinators and custodians read it.',
          ru: 'Почему такой уровень. Читают редакторы, координаторы и хранители.',
        },
      },
      label: { en: 'Rationale', ru: 'Обоснование' },
    },
    protection,
    {
      name: 'monitors',
      type: 'join',
      access: { read: onlyFor('coordinator', 'custodian').read },
      collection: slugs.monitors,
      label: { en: 'Monitors', ru: 'Наблюдатели' },
      on: 'country',
    },
    {
      name: 'trainings',
      type: 'join',
      collection: slugs.trainings,
      label: { en: 'Trainings', ru: 'Тренинги' },
      on: 'country',
    },
    {
      name: 'events',
      type: 'join',
      collection: slugs.events,
      label: { en: 'Events', ru: 'Мероприятия' },
      on: 'countries',
    },
    {
      name: 'publications',
      type: 'join',
      collection: slugs.publications,
      label: { en: 'Publications', ru: 'Публикации' },
      on: 'countries',
    },
  ],
  hooks: { beforeValidate: [protectByRisk] },
  labels: {
    plural: { en: 'Countries', ru: 'Страны' },
    singular: { en: 'Country', ru: 'Страна' },
  },
  lockDocuments: false,
}
