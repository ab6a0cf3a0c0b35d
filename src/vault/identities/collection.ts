import type { FieldHook } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { identitiesSlug, type IdentityRow } from './store.js'

const erasureOf: FieldHook<IdentityRow> = ({ data, req }) => {
  if (data?.status !== 'erased') {
    return null
  }
  const { ids } = optionsOf(req.payload).keys
  return data.erasedUnder && ids.includes(data.erasedUnder) ? 'pending' : 'complete'
}

/** People and partners behind the code names: one envelope each, and nothing that identifies. */
export const identities = sealedCollection({
  slug: identitiesSlug,
  admin: {
    defaultColumns: ['id', 'kind', 'subject', 'country', 'status', 'erasure'],
    description: {
      en: 'Everything that identifies is sealed. To see one, make an identity request and let a second person grant it.',
      ru: 'Всё, что раскрывает личность, запечатано. Чтобы увидеть запись, подайте запрос и получите согласие второго человека.',
    },
    group: { en: 'People and partners', ru: 'Люди и партнёры' },
    useAsTitle: 'id',
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { en: 'Kind', ru: 'Вид' },
      options: [
        { label: { en: 'Monitor', ru: 'Наблюдатель' }, value: 'monitor' },
        { label: { en: 'Person in a report', ru: 'Человек из сообщения' }, value: 'person' },
        { label: { en: 'Partner', ru: 'Партнёр' }, value: 'partner' },
      ],
      required: true,
    },
    {
      name: 'country',
      type: 'text',
      label: { en: 'Country (ISO 3166)', ru: 'Страна (ISO 3166)' },
    },
    {
      name: 'status',
      type: 'select',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { label: { en: 'In the register', ru: 'В реестре' }, value: 'active' },
        { label: { en: 'Erased', ru: 'Стёрто' }, value: 'erased' },
      ],
      required: true,
    },
    {
      name: 'subject',
      type: 'text',
      admin: {
        description: {
          en: 'The code name or the public label that this identity stands behind.',
          ru: 'Кодовое имя или публичное название, за которым стоит эта запись.',
        },
      },
      index: true,
      label: { en: 'Stands behind', ru: 'Стоит за' },
    },
    {
      name: 'erasure',
      type: 'select',
      admin: {
        condition: (data) => data?.status === 'erased',
        description: {
          en: 'Pending: backups can still be opened until the key named below is destroyed. "npm run keys:status" lists what waits.',
          ru: 'Ожидает: резервные копии открываются, пока не уничтожен ключ, указанный ниже. Список: «npm run keys:status».',
        },
        disableListFilter: true,
      },
      hooks: { afterRead: [erasureOf] },
      label: { en: 'Erasure', ru: 'Стирание' },
      options: [
        { label: { en: 'Pending', ru: 'Ожидает' }, value: 'pending' },
        { label: { en: 'Complete', ru: 'Завершено' }, value: 'complete' },
      ],
      virtual: true,
    },
    {
      name: 'erasedUnder',
      type: 'text',
      admin: {
        condition: (data) => Boolean(data?.erasedUnder),
        description: {
          en: 'The key of the ring that copies in backups are under.',
          ru: 'Ключ, под которым лежат копии в резервных архивах.',
        },
      },
      label: { en: 'Key of the backups', ru: 'Ключ резервных копий' },
    },
    {
      name: 'requests',
      type: 'join',
      admin: {
        allowCreate: false,
        defaultColumns: ['requestedBy', 'wants', 'reason', 'state', 'expiresAt', 'createdAt'],
        description: {
          en: 'Who asked to see it, and why. Every look is in the audit log.',
          ru: 'Кто и зачем просил открыть. Каждый просмотр есть в журнале аудита.',
        },
      },
      collection: asSlug('identity-requests'),
      defaultSort: '-createdAt',
      label: { en: 'Requests to open it', ru: 'Запросы на открытие' },
      on: 'identity',
    },
    {
      name: 'revision',
      type: 'number',
      admin: { hidden: true },
      label: { en: 'Revision', ru: 'Ревизия' },
      required: true,
      unique: true,
    },
    {
      name: 'sealed',
      type: 'textarea',
      access: { create: () => false, read: () => false, update: () => false },
      admin: { disabled: true },
      hidden: true,
    },
  ],
  labels: {
    plural: { en: 'Identities', ru: 'Личности' },
    singular: { en: 'Identity', ru: 'Личность' },
  },
})
