import type { ResolvedOptions } from '../../plugin/options.js'

import { fieldRoles } from '../../plugin/policy.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { group } from '../collections/group.js'

/** Letters to one person about their own matter: to confirm a subscription, to change it. */
export const notices = (options: ResolvedOptions) =>
  sealedCollection({
    slug: 'notices',
    admin: {
      defaultColumns: ['kind', 'state', 'reason', 'askedAt'],
      description: {
        en: 'Letters about a subscription. Their addresses are removed after a week.',
        ru: 'Письма о подписке. Адреса в них удаляются через неделю.',
      },
      group,
      useAsTitle: 'id',
    },
    defaultSort: '-askedAt',
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { en: 'About', ru: 'О чём' },
        options: [
          { label: { en: 'Confirmation', ru: 'Подтверждение' }, value: 'confirm' },
          { label: { en: 'Own settings', ru: 'Свои настройки' }, value: 'preferences' },
          { label: { en: 'A key to confirm', ru: 'Подтверждение ключа' }, value: 'key' },
          { label: { en: 'A key expires', ru: 'Ключ истекает' }, value: 'key-expiry' },
          { label: { en: 'An issue waits', ru: 'Выпуск ждёт' }, value: 'issue' },
        ],
        required: true,
      },
      {
        name: 'address',
        type: 'text',
        access: { read: fieldRoles(...options.dissemination.addressReaders) },
        label: { en: 'Address', ru: 'Адрес' },
      },
      { name: 'addressKey', type: 'text', admin: { hidden: true }, index: true, required: true },
      { name: 'language', type: 'text', label: { en: 'Language', ru: 'Язык' }, required: true },
      { name: 'matters', type: 'json', admin: { hidden: true }, required: true },
      {
        name: 'state',
        type: 'select',
        index: true,
        label: { en: 'State', ru: 'Состояние' },
        options: [
          { label: { en: 'Queued', ru: 'В очереди' }, value: 'queued' },
          { label: { en: 'Sent', ru: 'Отправлено' }, value: 'sent' },
          { label: { en: 'Rejected', ru: 'Отклонено' }, value: 'rejected' },
          { label: { en: 'Unknown', ru: 'Неизвестно' }, value: 'unknown' },
          { label: { en: 'Not sent', ru: 'Не отправлено' }, value: 'skipped' },
        ],
        required: true,
      },
      { name: 'reason', type: 'text', label: { en: 'Reason', ru: 'Причина' } },
      {
        name: 'attempts',
        type: 'number',
        label: { en: 'Attempts', ru: 'Попытки' },
        required: true,
      },
      { name: 'nextAt', type: 'date', label: { en: 'Next attempt', ru: 'Следующая попытка' } },
      { name: 'askedAt', type: 'date', label: { en: 'Asked', ru: 'Запрошено' }, required: true },
      { name: 'keyId', type: 'text', admin: { hidden: true }, required: true },
    ],
    labels: {
      plural: { en: 'Letters to readers', ru: 'Письма читателям' },
      singular: { en: 'Letter to a reader', ru: 'Письмо читателю' },
    },
  })
