import type { CollectionConfig } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { randomId } from '../../plugin/randomId.js'

export const consentTasksSlug = 'consent-tasks'

const byTheSystem = { create: () => false, update: () => false }

/** What is to be taken back because somebody took back or narrowed a consent. */
export const consentTasks = ({
  publications,
  reports,
}: {
  publications: string
  reports: string
}): { slug: typeof consentTasksSlug } & CollectionConfig => ({
  slug: consentTasksSlug,
  admin: {
    defaultColumns: ['report', 'publication', 'cause', 'released', 'sendings', 'createdAt'],
    description: {
      en: 'A consent was withdrawn, narrowed or ran out. Each line is a publication that was made with it: withdraw it, correct it, or say why it may stay.',
      ru: 'Согласие отозвано, сужено или истекло. Каждая строка — публикация, сделанная с ним: отзовите её, исправьте или объясните, почему она может остаться.',
    },
    group: { en: 'Reports from the field', ru: 'Сообщения с мест' },
    useAsTitle: 'id',
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'report',
      type: 'relationship',
      access: byTheSystem,
      admin: { readOnly: true },
      index: true,
      label: { en: 'Field report', ru: 'Сообщение' },
      relationTo: asSlug(reports),
      required: true,
    },
    {
      name: 'publication',
      type: 'relationship',
      access: byTheSystem,
      admin: { readOnly: true },
      index: true,
      label: { en: 'Publication', ru: 'Публикация' },
      relationTo: asSlug(publications),
      required: true,
    },
    {
      name: 'cause',
      type: 'select',
      access: byTheSystem,
      admin: { readOnly: true },
      label: { en: 'Why', ru: 'Почему' },
      options: [
        { label: { en: 'Consent withdrawn', ru: 'Согласие отозвано' }, value: 'withdrawn' },
        { label: { en: 'Consent ran out', ru: 'Согласие истекло' }, value: 'expired' },
        { label: { en: 'Consent narrowed', ru: 'Согласие сужено' }, value: 'narrowed' },
      ],
      required: true,
    },
    {
      name: 'released',
      type: 'text',
      access: byTheSystem,
      admin: { readOnly: true },
      hasMany: true,
      label: { en: 'Releases concerned', ru: 'Затронутые выпуски' },
    },
    {
      name: 'sendings',
      type: 'text',
      access: byTheSystem,
      admin: { readOnly: true },
      hasMany: true,
      label: { en: 'Sendings concerned', ru: 'Затронутые рассылки' },
    },
  ],
  labels: {
    plural: { en: 'Consent tasks', ru: 'Задачи по согласиям' },
    singular: { en: 'Consent task', ru: 'Задача по согласию' },
  },
  lockDocuments: false,
})
