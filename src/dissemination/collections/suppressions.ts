import { sealedCollection } from '../../plugin/sealed.js'
import { group } from './group.js'

/**
 * Who must never be mailed, as a keyed hash of the address: it outlives the deletion of the contact
 * and stops a new import, and tells nobody who it is.
 */
export const suppressions = sealedCollection({
  slug: 'suppressions',
  admin: { defaultColumns: ['id', 'reason', 'at'], group, useAsTitle: 'id' },
  fields: [
    { name: 'keyId', type: 'text', index: true, required: true },
    {
      name: 'reason',
      type: 'select',
      label: { en: 'Reason', ru: 'Причина' },
      options: [
        {
          label: { en: 'The address does not exist', ru: 'Адрес не существует' },
          value: 'bounced',
        },
        { label: { en: 'Complaint', ru: 'Жалоба' }, value: 'complained' },
        { label: { en: 'Asked for it', ru: 'По просьбе' }, value: 'requested' },
        { label: { en: 'Erased', ru: 'Удалён' }, value: 'erased' },
      ],
      required: true,
    },
    { name: 'at', type: 'date', label: { en: 'Since', ru: 'С' }, required: true },
  ],
  labels: {
    plural: { en: 'Suppressed addresses', ru: 'Исключённые адреса' },
    singular: { en: 'Suppressed address', ru: 'Исключённый адрес' },
  },
})
