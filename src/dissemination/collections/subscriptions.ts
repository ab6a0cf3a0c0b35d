import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../plugin/options.js'

import { idOf } from '../../plugin/idOf.js'
import { fieldRoles } from '../../plugin/policy.js'
import { AddressError } from '../address/errors.js'
import { parseAddress } from '../address/index.js'
import { SubscriberMissingError } from '../audience/errors.js'
import { subscriptionId } from '../ids/deliveryIds.js'
import { derived, group } from './group.js'

type Draft = { address?: null | string; contact?: unknown; list?: unknown }

/**
 * The id follows from list and subscriber, so that a second subscription of the same one is a
 * duplicate key on every database.
 */
const deriveId =
  ({ keys }: ResolvedOptions): CollectionBeforeValidateHook =>
  ({ data, operation }) => {
    if (operation !== 'create' || !data) {
      return data
    }
    const { address, contact, list } = data as Draft
    if (!list || (!contact && !address)) {
      throw new SubscriberMissingError()
    }
    const parsed = contact ? null : parseAddress(address)
    if (parsed && !parsed.ok) {
      throw new AddressError(parsed.code)
    }
    const subscriber = parsed?.ok ? parsed.address.key : `contact:${idOf(contact)}`
    return {
      ...data,
      id: subscriptionId({ address: subscriber, keyId: keys.current, keys, list: idOf(list) }),
      address: parsed?.ok ? parsed.address.mailbox : null,
      keyId: keys.current,
    }
  }

/** Who asked for which list, and the proof of it. */
export const subscriptions = (
  options: ResolvedOptions,
): { slug: 'subscriptions' } & CollectionConfig => ({
  slug: 'subscriptions',
  admin: {
    defaultColumns: ['list', 'contact', 'status', 'source', 'confirmedAt'],
    group,
    useAsTitle: 'id',
  },
  disableDuplicate: true,
  fields: [
    { name: 'id', type: 'text', admin: { hidden: true }, required: true },
    {
      name: 'list',
      type: 'relationship',
      index: true,
      label: { en: 'List', ru: 'Рассылка' },
      relationTo: 'mailing-lists',
      required: true,
    },
    {
      name: 'contact',
      type: 'relationship',
      label: { en: 'Contact', ru: 'Контакт' },
      relationTo: options.dissemination.contacts as never,
    },
    {
      name: 'address',
      type: 'text',
      access: { read: fieldRoles(...options.dissemination.addressReaders) },
      admin: {
        condition: (_, siblings: Draft) => !siblings.contact,
        description: {
          en: 'Of a subscriber who is no contact.',
          ru: 'Подписчика, который не является контактом.',
        },
      },
      label: { en: 'Address', ru: 'Адрес' },
    },
    {
      name: 'language',
      type: 'text',
      admin: { condition: (_, siblings: Draft) => !siblings.contact },
      defaultValue: 'en',
      label: { en: 'Language', ru: 'Язык' },
      maxLength: 8,
    },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'confirmed',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { label: { en: 'Waits for confirmation', ru: 'Ждёт подтверждения' }, value: 'pending' },
        { label: { en: 'Confirmed', ru: 'Подтверждена' }, value: 'confirmed' },
        { label: { en: 'Left', ru: 'Отписан' }, value: 'unsubscribed' },
      ],
      required: true,
    },
    {
      name: 'source',
      type: 'select',
      defaultValue: 'staff',
      label: { en: 'Came by', ru: 'Откуда' },
      options: [
        { label: { en: 'Staff', ru: 'Сотрудник' }, value: 'staff' },
        { label: { en: 'Form', ru: 'Форма' }, value: 'form' },
        { label: { en: 'Import', ru: 'Импорт' }, value: 'import' },
      ],
      required: true,
    },
    { name: 'askedAt', type: 'date', admin: derived, label: { en: 'Asked', ru: 'Запрошена' } },
    {
      name: 'confirmedAt',
      type: 'date',
      admin: derived,
      label: { en: 'Confirmed', ru: 'Подтверждена' },
    },
    { name: 'leftAt', type: 'date', admin: derived, label: { en: 'Left', ru: 'Отписан' } },
    { name: 'keyId', type: 'text', admin: { hidden: true } },
  ],
  hooks: { beforeValidate: [deriveId(options)] },
  labels: {
    plural: { en: 'Subscriptions', ru: 'Подписки' },
    singular: { en: 'Subscription', ru: 'Подписка' },
  },
  lockDocuments: false,
})
