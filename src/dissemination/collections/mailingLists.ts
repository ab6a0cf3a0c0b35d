import type { CollectionConfig } from 'payload'

import { randomId } from '../../plugin/randomId.js'
import { tlpLabels } from '../../releases/tlp.js'
import { group } from './group.js'

/** Audiences, each with the most sensitive label that may be sent to it. */
export const mailingLists: { slug: 'mailing-lists' } & CollectionConfig = {
  slug: 'mailing-lists',
  admin: {
    defaultColumns: ['name', 'membership', 'tlpCeiling', 'language', 'mechanism', 'status'],
    group,
    useAsTitle: 'name',
  },
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'name',
      type: 'text',
      admin: {
        description: {
          en: 'Readers see it in every mail.',
          ru: 'Читатели видят его в каждом письме.',
        },
      },
      label: { en: 'Name', ru: 'Название' },
      maxLength: 120,
      required: true,
    },
    {
      name: 'description',
      type: 'textarea',
      label: { en: 'What it carries', ru: 'О чём она' },
      maxLength: 600,
    },
    {
      name: 'membership',
      type: 'select',
      admin: {
        description: {
          en: 'Subscriptions: whoever has one. Contacts: all active contacts that the fields below describe.',
          ru: 'Подписки: те, у кого она есть. Контакты: все действующие контакты, подходящие под поля ниже.',
        },
      },
      defaultValue: 'subscriptions',
      label: { en: 'Members', ru: 'Участники' },
      options: [
        { label: { en: 'Subscriptions', ru: 'Подписки' }, value: 'subscriptions' },
        { label: { en: 'Contacts', ru: 'Контакты' }, value: 'contacts' },
      ],
      required: true,
    },
    {
      name: 'tlpCeiling',
      type: 'select',
      admin: {
        description: {
          en: 'The most sensitive label that may be sent to this list.',
          ru: 'Самая закрытая метка, которую можно отправлять в эту рассылку.',
        },
        position: 'sidebar',
      },
      defaultValue: 'TLP:CLEAR',
      label: { en: 'TLP ceiling', ru: 'Предел TLP' },
      options: [...tlpLabels],
      required: true,
    },
    {
      name: 'language',
      type: 'text',
      admin: { description: { en: 'ISO 639-1', ru: 'ISO 639-1' }, position: 'sidebar' },
      label: { en: 'Language', ru: 'Язык' },
      maxLength: 8,
    },
    {
      name: 'mechanism',
      type: 'text',
      admin: { position: 'sidebar' },
      label: { en: 'Mechanism', ru: 'Механизм' },
      maxLength: 80,
    },
    {
      name: 'country',
      type: 'text',
      admin: { description: { en: 'ISO 3166', ru: 'ISO 3166' }, position: 'sidebar' },
      label: { en: 'Country', ru: 'Страна' },
      maxLength: 8,
    },
    {
      name: 'topic',
      type: 'text',
      admin: { position: 'sidebar' },
      label: { en: 'Topic', ru: 'Тема' },
      maxLength: 80,
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      admin: { position: 'sidebar' },
      defaultValue: false,
      label: { en: 'Anyone may subscribe', ru: 'Подписаться может любой' },
      validate: (value, { siblingData }) =>
        !value ||
        (siblingData as { tlpCeiling?: string }).tlpCeiling === 'TLP:CLEAR' ||
        'A list that anyone may join carries TLP:CLEAR alone. / Открытая рассылка несёт только TLP:CLEAR.',
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'open',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { label: { en: 'Open', ru: 'Открыта' }, value: 'open' },
        { label: { en: 'Closed', ru: 'Закрыта' }, value: 'closed' },
      ],
      required: true,
    },
  ],
  labels: {
    plural: { en: 'Mailing lists', ru: 'Списки рассылки' },
    singular: { en: 'Mailing list', ru: 'Список рассылки' },
  },
  lockDocuments: false,
}
