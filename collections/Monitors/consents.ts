import type { ArrayField } from 'payload'

import { day } from '../fields/day.js'
import {
  consentAudiences,
  consentForms,
  consentMedia,
  consentScopes,
} from '../vocabularies/consent.js'

/** Every consent with its scope and audience; a withdrawn one stays on record. */
export const consents: ArrayField = {
  name: 'consents',
  type: 'array',
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'scope',
          type: 'select',
          label: { en: 'Scope', ru: 'Объём' },
          options: consentScopes,
          required: true,
        },
        {
          name: 'audiences',
          type: 'select',
          hasMany: true,
          label: { en: 'For whom', ru: 'Для кого' },
          options: consentAudiences,
        },
        {
          name: 'media',
          type: 'select',
          hasMany: true,
          label: { en: 'By what way', ru: 'Каким путём' },
          options: consentMedia,
        },
        {
          name: 'form',
          type: 'select',
          label: { en: 'How it was given', ru: 'Как дано' },
          options: consentForms,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        day({ name: 'givenOn', label: { en: 'Given on', ru: 'Дано' }, required: true }),
        day({ name: 'expiresOn', label: { en: 'Ends on', ru: 'Действует до' } }),
        day({ name: 'withdrawnOn', label: { en: 'Withdrawn on', ru: 'Отозвано' } }),
      ],
    },
  ],
  label: { en: 'Consents', ru: 'Согласия' },
  labels: {
    plural: { en: 'Consents', ru: 'Согласия' },
    singular: { en: 'Consent', ru: 'Согласие' },
  },
}
