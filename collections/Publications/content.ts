import type { Field } from 'payload'

import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { publicationKinds } from '../vocabularies/publicationKinds.js'
import { rights } from '../vocabularies/rights.js'
import { tlpLabels } from '../vocabularies/tlp.js'
import { webName } from './webName.js'

/** What readers will see, and how it is labelled and filed. */
export const contentFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { en: 'Title', ru: 'Заголовок' },
    maxLength: 300,
    required: true,
  },
  {
    name: 'body',
    type: 'richText',
    admin: {
      description: {
        en: 'Clean text only. A name from the register is refused.',
        ru: 'Только обезличенный текст. Имя из реестра не сохранится.',
      },
    },
    label: { en: 'Text', ru: 'Текст' },
  },
  {
    name: 'kind',
    type: 'select',
    admin: { position: 'sidebar' },
    index: true,
    label: { en: 'Kind', ru: 'Вид' },
    options: publicationKinds,
    required: true,
  },
  {
    name: 'language',
    type: 'select',
    admin: { position: 'sidebar' },
    defaultValue: 'en',
    label: { en: 'Language', ru: 'Язык' },
    options: languages,
    required: true,
  },
  {
    name: 'tlp',
    type: 'select',
    admin: {
      description: {
        en: 'TLP:CLEAR goes to the public site. Lists receive what their ceiling allows.',
        ru: 'TLP:CLEAR попадает на сайт. Рассылки получают то, что позволяет их допуск.',
      },
      position: 'sidebar',
    },
    defaultValue: 'TLP:AMBER',
    label: { en: 'TLP 2.0', ru: 'TLP 2.0' },
    options: tlpLabels,
    required: true,
  },
  {
    name: 'countries',
    type: 'relationship',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Countries', ru: 'Страны' },
    relationTo: slugs.countries,
  },
  {
    name: 'rights',
    type: 'select',
    admin: { position: 'sidebar' },
    hasMany: true,
    label: { en: 'Rights', ru: 'Права' },
    options: rights,
  },
  {
    name: 'embargoUntil',
    type: 'date',
    admin: {
      date: { pickerAppearance: 'dayAndTime' },
      description: {
        en: 'The public site shows it from then on.',
        ru: 'На сайте появится после этого времени.',
      },
      position: 'sidebar',
    },
    label: { en: 'Embargo until', ru: 'Эмбарго до' },
  },
  webName,
]
