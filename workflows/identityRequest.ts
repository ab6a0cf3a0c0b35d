import { defineWorkflow } from 'payload-elchi'

import { fromOutsideItsCountry } from './guards/fromOutsideItsCountry.js'

/** A reasoned request to see who is behind a record: a second person decides, for a limited time. */
export const identityRequest = defineWorkflow({
  slug: 'identity-request',
  collection: 'identity-requests',
  initial: 'requested',
  label: { en: 'Identity request', ru: 'Запрос личности' },
  states: {
    closed: {
      colour: 'grey',
      editable: false,
      final: true,
      label: { en: 'Closed', ru: 'Закрыт' },
    },
    granted: {
      colour: 'green',
      editable: false,
      label: { en: 'Granted', ru: 'Разрешён' },
    },
    open: { colour: 'amber', editable: false, label: { en: 'Open', ru: 'Открыт' } },
    refused: {
      colour: 'red',
      editable: false,
      final: true,
      label: { en: 'Refused', ru: 'Отказано' },
    },
    requested: {
      colour: 'blue',
      dueInDays: 1,
      label: { en: 'Requested', ru: 'Запрошен' },
    },
  },
  transitions: {
    close: {
      from: ['granted', 'open'],
      label: { en: 'Close', ru: 'Закрыть' },
      roles: ['custodian', 'coordinator', 'vault'],
      to: 'closed',
    },
    grant: {
      distinctFrom: ['author', 'editors'],
      from: 'requested',
      guards: [fromOutsideItsCountry],
      label: { en: 'Grant', ru: 'Разрешить' },
      roles: ['custodian', 'coordinator'],
      to: 'granted',
    },
    open: {
      from: 'granted',
      label: { en: 'Open the identity', ru: 'Открыть личность' },
      roles: ['custodian'],
      to: 'open',
    },
    refuse: {
      comment: 'required',
      distinctFrom: ['author'],
      from: 'requested',
      label: { en: 'Refuse', ru: 'Отказать' },
      roles: ['custodian', 'coordinator'],
      to: 'refused',
    },
  },
  version: 1,
})
