import { sealedCollection } from '../../plugin/sealed.js'
import { group } from '../collections/group.js'

/**
 * Which key was shown to belong to which address. The id is a keyed hash of both, so another key, or
 * another address, has to be confirmed anew.
 */
export const openpgpKeys = sealedCollection({
  slug: 'openpgp-keys',
  admin: {
    defaultColumns: ['fingerprint', 'state', 'confirmedAt', 'expiresAt'],
    group,
    hidden: true,
    useAsTitle: 'id',
  },
  fields: [
    { name: 'contact', type: 'text', index: true, required: true },
    {
      name: 'fingerprint',
      type: 'text',
      label: { en: 'Fingerprint', ru: 'Отпечаток' },
      required: true,
    },
    {
      name: 'state',
      type: 'select',
      label: { en: 'State', ru: 'Состояние' },
      options: [
        { label: { en: 'Waits for an answer', ru: 'Ждёт ответа' }, value: 'waiting' },
        { label: { en: 'Confirmed', ru: 'Подтверждён' }, value: 'confirmed' },
      ],
      required: true,
    },
    { name: 'askedAt', type: 'date', label: { en: 'Asked', ru: 'Запрошено' } },
    { name: 'confirmedAt', type: 'date', label: { en: 'Confirmed', ru: 'Подтверждено' } },
    { name: 'expiresAt', type: 'date', label: { en: 'Expires', ru: 'Истекает' } },
    { name: 'keyId', type: 'text', admin: { hidden: true }, required: true },
  ],
  labels: {
    plural: { en: 'OpenPGP keys', ru: 'Ключи OpenPGP' },
    singular: { en: 'OpenPGP key', ru: 'Ключ OpenPGP' },
  },
})
