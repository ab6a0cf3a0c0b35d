import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { validateCountryCode } from '../fields/countryCode.js'
import { validateWebAddress } from '../fields/webAddress.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { onlyFor } from '../roles.js'
import { slugs } from '../slugs.js'
import { isPublic } from './isPublic.js'
import { labelFromName } from './labelFromName.js'
import { refuseDetails } from './refuseDetails.js'
import { refuseWhilePresented } from './refuseWhilePresented.js'

/**
 * Organisations. Of an anonymous partner this collection holds a label and nothing else; its names
 * are a sealed record of the register, opened only on a granted request.
 */
export const Partners: CollectionConfig = {
  slug: slugs.partners,
  access: accessOf(policy[slugs.partners]),
  admin: {
    defaultColumns: ['publicLabel', 'kinds', 'visibility', 'baseCountry'],
    group: groups.people,
    useAsTitle: 'publicLabel',
  },
  defaultSort: 'publicLabel',
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'visibility',
      type: 'radio',
      admin: {
        description: {
          en: 'Anonymous: only the label below exists here. Put the real name into the register of identities.',
          ru: 'Анонимный: здесь есть только подпись. Настоящее имя хранится в реестре личностей.',
        },
      },
      defaultValue: 'anonymous',
      label: { en: 'Visibility', ru: 'Видимость' },
      options: [
        { value: 'public', label: { en: 'Public', ru: 'Открытый' } },
        { value: 'anonymous', label: { en: 'Anonymous', ru: 'Анонимный' } },
      ],
      required: true,
    },
    {
      name: 'publicLabel',
      type: 'text',
      admin: {
        description: {
          en: 'What everyone sees, such as "Anonymous partner, Uzbekistan".',
          ru: 'Что видят все, например «Анонимный партнёр, Узбекистан».',
        },
      },
      hooks: { beforeValidate: [labelFromName] },
      label: { en: 'Public label', ru: 'Публичная подпись' },
      maxLength: 200,
      required: true,
    },
    {
      name: 'kinds',
      type: 'select',
      admin: { position: 'sidebar' },
      hasMany: true,
      label: { en: 'Kind', ru: 'Вид' },
      options: [
        { value: 'lead', label: { en: 'Lead', ru: 'Ведущая организация' } },
        { value: 'implementing', label: { en: 'Implementing', ru: 'Исполнитель' } },
        { value: 'funder', label: { en: 'Funder', ru: 'Финансирующая' } },
        { value: 'network', label: { en: 'Network', ru: 'Сеть' } },
      ],
      required: true,
    },
    {
      name: 'name',
      type: 'text',
      admin: { condition: isPublic },
      label: { en: 'Name', ru: 'Название' },
      maxLength: 200,
    },
    {
      type: 'row',
      admin: { condition: isPublic },
      fields: [
        {
          name: 'city',
          type: 'text',
          label: { en: 'City', ru: 'Город' },
          maxLength: 100,
        },
        {
          name: 'baseCountry',
          type: 'text',
          admin: { description: { en: 'ISO 3166, such as BE', ru: 'ISO 3166, например BE' } },
          label: { en: 'Based in', ru: 'Страна нахождения' },
          validate: validateCountryCode,
        },
        {
          name: 'website',
          type: 'text',
          label: { en: 'Website', ru: 'Сайт' },
          validate: validateWebAddress,
        },
      ],
    },
    {
      name: 'about',
      type: 'textarea',
      admin: { condition: isPublic },
      label: { en: 'About', ru: 'О партнёре' },
      maxLength: 4000,
    },
    {
      name: 'programmes',
      type: 'join',
      collection: slugs.programmes,
      label: { en: 'Programmes', ru: 'Программы' },
      on: 'partners.partner',
    },
    {
      name: 'monitors',
      type: 'join',
      access: { read: onlyFor('coordinator', 'custodian').read },
      collection: slugs.monitors,
      label: { en: 'Monitors', ru: 'Наблюдатели' },
      on: 'partner',
    },
  ],
  hooks: { beforeChange: [refuseWhilePresented], beforeValidate: [refuseDetails] },
  labels: {
    plural: { en: 'Partners', ru: 'Партнёры' },
    singular: { en: 'Partner', ru: 'Партнёр' },
  },
  lockDocuments: false,
}
