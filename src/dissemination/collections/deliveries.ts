import type { ResolvedOptions } from '../../plugin/options.js'

import { fieldRoles } from '../../plugin/policy.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { group } from './group.js'
import { deliveryStateOptions } from './labels.js'

/** The outbox: one row per dissemination, release and address. */
export const deliveries = (options: ResolvedOptions) =>
  sealedCollection({
    slug: 'deliveries',
    admin: {
      defaultColumns: ['dissemination', 'address', 'state', 'reason', 'attempts', 'settledAt'],
      group,
      useAsTitle: 'id',
    },
    fields: [
      { name: 'dissemination', type: 'text', index: true, required: true },
      { name: 'batch', type: 'text' },
      {
        name: 'address',
        type: 'text',
        access: { read: fieldRoles(...options.dissemination.addressReaders) },
        label: { en: 'Address', ru: 'Адрес' },
      },
      { name: 'domain', type: 'text', label: { en: 'Domain', ru: 'Домен' } },
      {
        name: 'encryptedTo',
        type: 'text',
        access: { read: fieldRoles(...options.dissemination.addressReaders) },
        label: { en: 'Encrypted to the key', ru: 'Зашифровано ключом' },
      },
      { name: 'language', type: 'text', label: { en: 'Language', ru: 'Язык' } },
      { name: 'list', type: 'text', required: true },
      { name: 'contact', type: 'text' },
      { name: 'subscription', type: 'text' },
      { name: 'thread', type: 'text', admin: { hidden: true } },
      {
        name: 'state',
        type: 'select',
        label: { en: 'State', ru: 'Состояние' },
        options: deliveryStateOptions,
        required: true,
      },
      { name: 'reason', type: 'text', label: { en: 'Reason', ru: 'Причина' } },
      {
        name: 'attempts',
        type: 'number',
        label: { en: 'Attempts', ru: 'Попытки' },
        required: true,
      },
      {
        name: 'deferrals',
        type: 'number',
        defaultValue: 0,
        label: { en: 'Put off', ru: 'Отложено раз' },
        required: true,
      },
      { name: 'nextAt', type: 'date', label: { en: 'Next attempt', ru: 'Следующая попытка' } },
      { name: 'settledAt', type: 'date', label: { en: 'Settled', ru: 'Завершено' } },
      {
        name: 'reply',
        type: 'text',
        access: { read: fieldRoles(...options.dissemination.addressReaders) },
        label: { en: 'Answer of the server', ru: 'Ответ сервера' },
      },
    ],
    labels: {
      plural: { en: 'Deliveries', ru: 'Доставки' },
      singular: { en: 'Delivery', ru: 'Доставка' },
    },
  })
