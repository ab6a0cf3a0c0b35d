import type { Field } from 'payload'

import { day } from '../fields/day.js'
import { onlyFor, readableBy } from '../roles.js'
import {
  consentAudiences,
  consentForms,
  consentMedia,
  consentScopes,
} from '../vocabularies/consent.js'
import { sourceConnections } from '../vocabularies/mt19SourceConnection.js'
import { reliability, validity } from '../vocabularies/mt42Reliability.js'

const own = onlyFor('coordinator', 'custodian')
const ownButRead = readableBy(['coordinator', 'custodian', 'editor'], ['coordinator', 'custodian'])

/** The source and the information are rated apart; consent bounds every later use. */
export const assessmentFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'reliability',
        type: 'select',
        access: ownButRead,
        label: {
          en: 'Reliability of the source (HURIDOCS 42)',
          ru: 'Надёжность источника (HURIDOCS 42)',
        },
        options: reliability,
      },
      {
        name: 'validity',
        type: 'select',
        access: ownButRead,
        label: { en: 'Validity of the information', ru: 'Достоверность сведений' },
        options: validity,
      },
      {
        name: 'sourceConnection',
        type: 'select',
        access: own,
        label: {
          en: 'How the source knows (HURIDOCS 19)',
          ru: 'Откуда знает источник (HURIDOCS 19)',
        },
        options: sourceConnections,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'consentScope',
        type: 'select',
        access: ownButRead,
        label: { en: 'Consent', ru: 'Согласие' },
        options: consentScopes,
      },
      {
        name: 'consentAudiences',
        type: 'select',
        access: ownButRead,
        hasMany: true,
        label: { en: 'For whom', ru: 'Для кого' },
        options: consentAudiences,
      },
      {
        name: 'consentMedia',
        type: 'select',
        access: ownButRead,
        hasMany: true,
        label: { en: 'By what way', ru: 'Каким путём' },
        options: consentMedia,
      },
      {
        name: 'consentForm',
        type: 'select',
        access: own,
        label: { en: 'How it was given', ru: 'Как дано' },
        options: consentForms,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      day({ name: 'consentExpiresOn', access: own, label: { en: 'Ends on', ru: 'Действует до' } }),
      day({
        name: 'consentWithdrawnOn',
        access: own,
        label: { en: 'Withdrawn on', ru: 'Отозвано' },
      }),
    ],
  },
]
