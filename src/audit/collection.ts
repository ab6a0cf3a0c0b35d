import type { Field } from 'payload'

import { plainData } from '../plugin/plainData.js'
import { sealedCollection } from '../plugin/sealed.js'
import { auditSlug } from './store.js'

const text = (
  name: string,
  en: string,
  ru: string,
  more: { index?: true; unique?: true } = {},
): Field => ({
  name,
  type: 'text',
  label: { en, ru },
  required: true,
  ...more,
})

/** The log that proves itself. Rows are written by `appendAudit` alone. */
export const auditLog = sealedCollection({
  slug: auditSlug,
  admin: {
    components: { beforeListTable: ['payload-elchi/client#AuditTools'] },
    defaultColumns: ['sequence', 'at', 'kind', 'actor', 'subject'],
    description: {
      en: 'What was done, by whom and when. Holds no content and no names. Nothing here can be changed; "npm run audit:verify" proves it.',
      ru: 'Что сделано, кем и когда. Без содержания и без имён. Ничего нельзя изменить; «npm run audit:verify» это доказывает.',
    },
    group: { en: 'Settings', ru: 'Настройки' },
    listSearchableFields: ['kind', 'actor', 'subject'],
    useAsTitle: 'sequence',
  },
  defaultSort: '-id',
  fields: [
    {
      name: 'sequence',
      type: 'number',
      index: true,
      label: { en: 'Number', ru: 'Номер' },
      required: true,
    },
    {
      name: 'at',
      type: 'date',
      admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
      index: true,
      label: { en: 'When', ru: 'Когда' },
      required: true,
    },
    text('kind', 'What', 'Что', { index: true }),
    text('actor', 'Who', 'Кто', { index: true }),
    {
      name: 'subject',
      type: 'text',
      index: true,
      label: { en: 'About', ru: 'О чём' },
    },
    { name: 'data', type: 'json', admin: plainData, label: { en: 'Details', ru: 'Подробности' } },
    text('source', 'Cause', 'Причина', { unique: true }),
    text('previous', 'Proof of the entry before', 'Доказательство предыдущей записи'),
    text('hash', 'Hash of the entry', 'Хеш записи'),
    text('mac', 'Proof', 'Доказательство'),
    text('key', 'Key of the proof', 'Ключ доказательства'),
  ],
  labels: {
    plural: { en: 'Audit log', ru: 'Журнал аудита' },
    singular: { en: 'Audit entry', ru: 'Запись аудита' },
  },
})
