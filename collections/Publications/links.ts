import type { Field, Where } from 'payload'

import { onlyFor } from '../roles.js'
import { slugs } from '../slugs.js'

const sources = onlyFor('coordinator', 'custodian', 'editor')

const others = ({ id }: { id: number | string | undefined }): true | Where =>
  id === undefined ? true : { id: { not_equals: id } }

/** Partners that are anonymous have no page. */
const withProfile = ({ relationTo }: { relationTo: string }): true | Where =>
  relationTo === slugs.partners ? { visibility: { equals: 'public' } } : true

/** What it was made of, and which other documents it belongs to. */
export const linkFields: Field[] = [
  {
    name: 'sources',
    type: 'relationship',
    access: sources,
    admin: {
      description: {
        en: 'Set by composing from clean texts. Never leaves.',
        ru: 'Заполняется при составлении из обезличенных текстов. Наружу не выходит.',
      },
    },
    hasMany: true,
    index: true,
    label: { en: 'Sources', ru: 'Источники' },
    relationTo: slugs.fieldReports,
  },
  {
    name: 'attachments',
    type: 'relationship',
    hasMany: true,
    label: { en: 'Attachments', ru: 'Вложения' },
    relationTo: slugs.documents,
  },
  {
    name: 'events',
    type: 'relationship',
    hasMany: true,
    label: { en: 'For events', ru: 'К мероприятиям' },
    relationTo: slugs.events,
  },
  {
    name: 'about',
    type: 'relationship',
    admin: {
      description: {
        en: 'The programme, partner or event that this page presents.',
        ru: 'Программа, партнёр или мероприятие этой страницы.',
      },
    },
    filterOptions: withProfile,
    label: { en: 'Page about', ru: 'Страница о' },
    relationTo: [slugs.programmes, slugs.partners, slugs.events],
  },
  {
    name: 'translationOf',
    type: 'relationship',
    admin: { position: 'sidebar' },
    filterOptions: others,
    index: true,
    label: { en: 'Translation of', ru: 'Перевод' },
    relationTo: slugs.publications,
  },
  {
    name: 'corrects',
    type: 'relationship',
    admin: { position: 'sidebar' },
    filterOptions: others,
    index: true,
    label: { en: 'Corrects', ru: 'Исправляет' },
    relationTo: slugs.publications,
  },
  {
    name: 'translations',
    type: 'join',
    collection: slugs.publications,
    label: { en: 'Translations', ru: 'Переводы' },
    on: 'translationOf',
  },
  {
    name: 'correctedBy',
    type: 'join',
    collection: slugs.publications,
    label: { en: 'Corrected by', ru: 'Исправлено в' },
    on: 'corrects',
  },
]
