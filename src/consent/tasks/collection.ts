import type { CollectionConfig } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { fieldRoles } from '../../plugin/policy.js'
import { randomId } from '../../plugin/randomId.js'

export const consentTasksSlug = 'consent-tasks'

const byTheSystem = { create: () => false, update: () => false }

/**
 * What a person has to decide because somebody took back or narrowed a consent, or because a report
 * was purged.
 */
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
      en: 'A consent was withdrawn, narrowed or ran out, or a report was purged. Each line is what was made with it: withdraw, correct or delete it, or say why it may stay.',
      ru: 'Согласие отозвано, сужено или истекло, либо сообщение уничтожено. Каждая строка — то, что из него сделано: отзовите, исправьте или удалите это, либо объясните, почему оно может остаться.',
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
    },
    {
      name: 'identities',
      type: 'text',
      access: { ...byTheSystem, read: fieldRoles('custodian') },
      admin: {
        condition: (data) => Array.isArray(data?.identities) && data.identities.length > 0,
        description: {
          en: 'Only the purged report named these people. Erase them by an identity request, or keep them for later texts.',
          ru: 'Этих людей называло только уничтоженное сообщение. Сотрите их записи по запросу личности или оставьте для будущих текстов.',
        },
        readOnly: true,
      },
      hasMany: true,
      label: { en: 'People in the register', ru: 'Люди в реестре' },
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
        { label: { en: 'Report purged', ru: 'Сообщение уничтожено' }, value: 'purged' },
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
