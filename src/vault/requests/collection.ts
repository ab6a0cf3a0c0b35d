import type { CollectionConfig, FieldHook } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { randomId } from '../../plugin/randomId.js'
import { identitiesSlug } from '../identities/store.js'

export const requestsSlug = 'identity-requests'

const whoAsks: FieldHook = ({ operation, originalDoc, req, value }) =>
  operation === 'create'
    ? (req.user?.id ?? value)
    : (originalDoc as { requestedBy?: unknown } | undefined)?.requestedBy

const byTheSystem = { create: () => false, update: () => false }

/** Requests to see who is behind a record; their course is a workflow like any other. */
export const identityRequests = (
  users: string,
): { slug: typeof requestsSlug } & CollectionConfig => ({
  slug: requestsSlug,
  admin: {
    defaultColumns: ['identity', 'wants', 'requestedBy', 'reason', 'expiresAt', 'createdAt'],
    description: {
      en: 'Who asked to see an identity, and why. A second person decides; the view closes by itself.',
      ru: 'Кто и зачем просил раскрыть личность. Решает второй человек; доступ закрывается сам.',
    },
    group: { en: 'People and partners', ru: 'Люди и партнёры' },
    useAsTitle: 'id',
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'view',
      type: 'ui',
      admin: {
        components: { Field: 'payload-elchi/client#IdentityView' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'identity',
      type: 'relationship',
      index: true,
      label: { en: 'Identity', ru: 'Личность' },
      relationTo: identitiesSlug,
      required: true,
    },
    {
      name: 'wants',
      type: 'radio',
      defaultValue: 'open',
      label: { en: 'What for', ru: 'Для чего' },
      options: [
        { label: { en: 'See or correct it', ru: 'Увидеть или исправить' }, value: 'open' },
        { label: { en: 'Erase it for good', ru: 'Стереть навсегда' }, value: 'erase' },
      ],
      required: true,
    },
    {
      name: 'reason',
      type: 'textarea',
      admin: {
        description: {
          en: 'What the identity is needed for. No names: the second person and auditors read this.',
          ru: 'Для чего нужна личность. Без имён: это читают второй человек и аудиторы.',
        },
      },
      label: { en: 'Reason', ru: 'Причина' },
      maxLength: 1000,
      minLength: 10,
      required: true,
    },
    {
      name: 'secondPerson',
      type: 'relationship',
      admin: { position: 'sidebar' },
      label: { en: 'Who is asked to decide', ru: 'Кого просят решить' },
      relationTo: asSlug(users),
    },
    {
      name: 'requestedBy',
      type: 'relationship',
      access: byTheSystem,
      admin: { position: 'sidebar', readOnly: true },
      hooks: { beforeChange: [whoAsks] },
      label: { en: 'Requested by', ru: 'Кто просит' },
      relationTo: asSlug(users),
    },
    {
      name: 'expiresAt',
      type: 'date',
      access: byTheSystem,
      admin: { date: { pickerAppearance: 'dayAndTime' }, position: 'sidebar', readOnly: true },
      label: { en: 'Open until', ru: 'Открыт до' },
    },
    {
      name: 'isOpen',
      type: 'checkbox',
      access: byTheSystem,
      admin: { hidden: true },
      defaultValue: false,
      index: true,
      label: { en: 'Open', ru: 'Открыт' },
    },
  ],
  labels: {
    plural: { en: 'Identity requests', ru: 'Запросы личностей' },
    singular: { en: 'Identity request', ru: 'Запрос личности' },
  },
  lockDocuments: false,
})
