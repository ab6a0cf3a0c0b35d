import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { country } from '../fields/country.js'
import { day } from '../fields/day.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { riskLevels } from '../vocabularies/risk.js'
import { codeName } from './codeName.js'
import { consents } from './consents.js'

/** People in the field, by code name. Who they are is in the register of identities alone. */
export const Monitors: CollectionConfig = {
  slug: slugs.monitors,
  access: accessOf(policy[slugs.monitors]),
  admin: {
    defaultColumns: ['codeName', 'country', 'status', 'risk', 'partner'],
    group: groups.people,
    useAsTitle: 'codeName',
  },
  defaultSort: 'codeName',
  disableDuplicate: true,
  fields: [
    randomId(),
    codeName,
    {
      name: 'spellings',
      type: 'text',
      admin: {
        description: {
          en: 'The same code name in another script, as reports may write it.',
          ru: 'То же кодовое имя другим письмом, как его могут писать в сообщениях.',
        },
      },
      hasMany: true,
      label: { en: 'Other spellings', ru: 'Другие написания' },
      maxLength: 40,
    },
    country(),
    {
      name: 'partner',
      type: 'relationship',
      admin: { position: 'sidebar' },
      index: true,
      label: { en: 'Partner', ru: 'Партнёр' },
      relationTo: slugs.partners,
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'active',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { value: 'active', label: { en: 'Active', ru: 'Работает' } },
        { value: 'paused', label: { en: 'Paused', ru: 'На паузе' } },
        { value: 'left', label: { en: 'Left', ru: 'Ушёл' } },
        {
          value: 'danger',
          label: { en: 'In danger: do not contact', ru: 'В опасности: не связываться' },
        },
      ],
      required: true,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'risk',
          type: 'select',
          label: { en: 'Personal risk', ru: 'Личный риск' },
          options: riskLevels,
          required: true,
        },
        day({ name: 'riskReviewOn', label: { en: 'Review by', ru: 'Пересмотреть до' } }),
      ],
    },
    {
      name: 'riskNote',
      type: 'textarea',
      admin: {
        description: {
          en: 'No names, no addresses: coordinators and custodians read this.',
          ru: 'Без имён и адресов: это читают координаторы и хранители.',
        },
      },
      label: { en: 'What to be careful about', ru: 'Чего остерегаться' },
      maxLength: 2000,
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: { en: 'Languages', ru: 'Языки' },
      options: languages,
    },
    consents,
    {
      name: 'reports',
      type: 'join',
      collection: slugs.fieldReports,
      defaultSort: '-receivedOn',
      label: { en: 'Reports', ru: 'Сообщения' },
      on: 'monitor',
    },
    {
      name: 'trainings',
      type: 'join',
      collection: slugs.trainings,
      label: { en: 'Trainings', ru: 'Тренинги' },
      on: 'participants.monitor',
    },
    {
      name: 'events',
      type: 'join',
      collection: slugs.events,
      label: { en: 'Events', ru: 'Мероприятия' },
      on: 'participants.monitor',
    },
    {
      name: 'assistance',
      type: 'join',
      collection: slugs.assistanceCases,
      label: { en: 'Assistance', ru: 'Помощь' },
      on: 'monitor',
    },
  ],
  labels: {
    plural: { en: 'Monitors', ru: 'Наблюдатели' },
    singular: { en: 'Monitor', ru: 'Наблюдатель' },
  },
  lockDocuments: false,
}
