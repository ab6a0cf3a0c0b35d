import type { Field } from 'payload'

import type { ResolvedOptions } from '../plugin/options.js'

import { plainData } from '../plugin/plainData.js'
import { sealedCollection } from '../plugin/sealed.js'
import { filesEndpoint } from './filesEndpoint.js'
import { tlpLabels } from './tlp.js'

const statuses = [
  { label: { en: 'Released', ru: 'Выпущено' }, value: 'released' },
  { label: { en: 'Being corrected', ru: 'Исправляется' }, value: 'correcting' },
  { label: { en: 'Superseded', ru: 'Заменено' }, value: 'superseded' },
  { label: { en: 'Withdrawn', ru: 'Отозвано' }, value: 'withdrawn' },
]

const line = (name: string, en: string, ru: string, more: { index?: true } = {}): Field => ({
  name,
  type: 'text',
  label: { en, ru },
  required: true,
  ...more,
})

const moment = (name: string, en: string, ru: string, required = true): Field => ({
  name,
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' } },
  index: true,
  label: { en, ru },
  required,
})

/** What was approved: the members that the hash covers. */
const content: Field[] = [
  line('title', 'Title', 'Заголовок'),
  line('language', 'Language', 'Язык', { index: true }),
  {
    name: 'tlp',
    type: 'select',
    index: true,
    label: { en: 'TLP label', ru: 'Метка TLP' },
    options: [...tlpLabels],
    required: true,
  },
  { name: 'text', type: 'textarea', label: { en: 'Plain text', ru: 'Простой текст' } },
  {
    name: 'html',
    type: 'textarea',
    admin: { hidden: true },
    label: { en: 'HTML', ru: 'HTML' },
  },
  {
    name: 'attachments',
    type: 'json',
    admin: { hidden: true },
    label: { en: 'Hashes of attachments', ru: 'Хеши вложений' },
  },
  line('renderer', 'Renderer', 'Версия вёрстки'),
  line('hash', 'Hash (SHA-256)', 'Хеш (SHA-256)', { index: true }),
]

const sorting: Field[] = [
  line('kind', 'Kind', 'Вид', { index: true }),
  { name: 'about', type: 'text', label: { en: 'Page about', ru: 'Страница о' } },
  line('slug', 'Address on the site', 'Адрес на сайте', { index: true }),
  line('original', 'First language version', 'Первая языковая версия', { index: true }),
  { name: 'countries', type: 'text', hasMany: true, label: { en: 'Countries', ru: 'Страны' } },
  { name: 'rights', type: 'text', hasMany: true, label: { en: 'Rights', ru: 'Права' } },
  { name: 'files', type: 'json', admin: plainData, label: { en: 'Files', ru: 'Файлы' } },
  {
    name: 'sources',
    type: 'text',
    access: { create: () => false, read: () => false, update: () => false },
    admin: { disabled: true },
    hasMany: true,
    hidden: true,
    label: { en: 'Made of reports', ru: 'Из сообщений' },
  },
  {
    name: 'compared',
    type: 'text',
    access: { create: () => false, read: () => false, update: () => false },
    admin: { disabled: true },
    hidden: true,
    index: true,
    label: { en: 'Compared with', ru: 'Сверено с' },
  },
  {
    name: 'parts',
    type: 'text',
    admin: { condition: ({ kind }) => kind === 'newsletter' },
    hasMany: true,
    label: { en: 'Made of', ru: 'Состоит из' },
  },
]

const standing: Field[] = [
  {
    name: 'status',
    type: 'select',
    index: true,
    label: { en: 'Status', ru: 'Статус' },
    options: statuses,
    required: true,
  },
  moment('releasedAt', 'Released', 'Выпущено'),
  moment('statusAt', 'Status since', 'Статус с'),
  moment('embargoUntil', 'Embargo until', 'Эмбарго до', false),
  moment('publicFrom', 'Shown to readers from', 'Видно читателям с', false),
  { name: 'supersedes', type: 'text', label: { en: 'Takes the place of', ru: 'Заменяет' } },
  line('event', 'Approving event', 'Событие утверждения'),
  {
    name: 'sequence',
    type: 'number',
    admin: { hidden: true },
    label: { en: 'Number of the event', ru: 'Номер события' },
    required: true,
  },
]

const publication = (options: ResolvedOptions): Field => ({
  name: 'publication',
  type: 'relationship',
  index: true,
  label: { en: 'Publication', ru: 'Публикация' },
  relationTo: options.publications,
})

/** Approved snapshots: the only thing that the public site, feeds and mail read. */
export const releasesCollection = (options: ResolvedOptions) =>
  sealedCollection({
    slug: 'releases',
    admin: {
      defaultColumns: ['title', 'language', 'tlp', 'status', 'releasedAt'],
      description: {
        en: 'What was approved, exactly as it went out. Nothing here can be changed.',
        ru: 'То, что утверждено, в точности как вышло. Ничего нельзя изменить.',
      },
      group: { en: 'Publishing', ru: 'Публикации' },
      listSearchableFields: ['title', 'slug'],
      useAsTitle: 'title',
    },
    defaultSort: '-releasedAt',
    endpoints: options.enabled ? [filesEndpoint] : [],
    fields: [...content, publication(options), ...sorting, ...standing],
    labels: {
      plural: { en: 'Releases', ru: 'Выпуски' },
      singular: { en: 'Release', ru: 'Выпуск' },
    },
  })
