import type { CollectionConfig } from 'payload'

import { randomId } from '../../plugin/randomId.js'
import { tlpLabels } from '../../releases/tlp.js'
import { derived, group } from './group.js'

/** Automated issues: how often, to whom, and which releases they collect. */
export const newsletters: { slug: 'newsletters' } & CollectionConfig = {
  slug: 'newsletters',
  admin: {
    defaultColumns: ['title', 'cadence', 'timeZone', 'language', 'status', 'lastIssueAt'],
    group,
    useAsTitle: 'title',
  },
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'title',
      type: 'text',
      label: { en: 'Title', ru: 'Название' },
      maxLength: 120,
      required: true,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'cadence',
          type: 'text',
          admin: {
            description: {
              en: 'Cron: minute, hour, day, month, weekday. "0 9 * * 1" is Monday at nine.',
              ru: 'Cron: минута, час, день, месяц, день недели. «0 9 * * 1»: понедельник в девять.',
            },
          },
          label: { en: 'Cadence', ru: 'Периодичность' },
          maxLength: 60,
          required: true,
        },
        {
          name: 'timeZone',
          type: 'text',
          defaultValue: 'Europe/Amsterdam',
          label: { en: 'Time zone', ru: 'Часовой пояс' },
          maxLength: 60,
          required: true,
          validate: (value: null | string | string[] | undefined) =>
            (typeof value === 'string' && isTimeZone(value)) ||
            'Not a time zone, such as Europe/Amsterdam. / Не часовой пояс, например Europe/Amsterdam.',
        },
      ],
    },
    {
      name: 'lists',
      type: 'relationship',
      hasMany: true,
      label: { en: 'Lists', ru: 'Рассылки' },
      relationTo: 'mailing-lists',
      required: true,
    },
    {
      name: 'collects',
      type: 'group',
      fields: [
        {
          name: 'tlpCeiling',
          type: 'select',
          defaultValue: 'TLP:CLEAR',
          label: { en: 'Up to', ru: 'Не выше' },
          options: [...tlpLabels],
          required: true,
        },
        {
          name: 'countries',
          type: 'text',
          hasMany: true,
          label: { en: 'Countries', ru: 'Страны' },
        },
        { name: 'rights', type: 'text', hasMany: true, label: { en: 'Rights', ru: 'Права' } },
      ],
      label: { en: 'What it collects', ru: 'Что собирает' },
    },
    {
      name: 'language',
      type: 'text',
      admin: { position: 'sidebar' },
      defaultValue: 'en',
      label: { en: 'Language', ru: 'Язык' },
      maxLength: 8,
      required: true,
    },
    {
      name: 'needsYes',
      type: 'checkbox',
      admin: { position: 'sidebar' },
      defaultValue: true,
      label: { en: 'Each issue waits for a yes', ru: 'Каждый выпуск ждёт согласия' },
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'paused',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { label: { en: 'Running', ru: 'Выходит' }, value: 'running' },
        { label: { en: 'Paused', ru: 'Приостановлена' }, value: 'paused' },
      ],
      required: true,
    },
    {
      name: 'lastIssueAt',
      type: 'date',
      admin: { ...derived, position: 'sidebar' },
      label: { en: 'Last issue', ru: 'Последний выпуск' },
    },
  ],
  labels: {
    plural: { en: 'Newsletters', ru: 'Информационные бюллетени' },
    singular: { en: 'Newsletter', ru: 'Информационный бюллетень' },
  },
  lockDocuments: false,
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
