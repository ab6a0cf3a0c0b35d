import { defineWorkflow } from 'payload-elchi'

import { byWhoAsked, wants } from './guards/byWhoAsked.js'
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
      effects: ['vault.end'],
      from: ['granted', 'open'],
      label: { en: 'Close', ru: 'Закрыть' },
      roles: ['custodian', 'coordinator', 'vault'],
      to: 'closed',
    },
    erase: {
      confirm: {
        en: 'The identity is destroyed. Backups give it back until the key of the ring is destroyed too.',
        ru: 'Личность будет уничтожена. Из резервных копий её можно вернуть, пока не уничтожен ключ.',
      },
      effects: ['vault.erase'],
      from: 'granted',
      guards: [byWhoAsked, wants('erase')],
      label: { en: 'Erase the identity', ru: 'Стереть личность' },
      roles: ['custodian'],
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
    lapse: {
      automatic: { workingDays: 2 },
      description: {
        en: 'A yes that was not used for two working days is no longer one.',
        ru: 'Разрешение, которым не воспользовались два рабочих дня, больше не действует.',
      },
      effects: ['vault.end'],
      from: 'granted',
      label: { en: 'Lapse', ru: 'Истечение' },
      roles: ['timer'],
      to: 'closed',
    },
    open: {
      description: {
        en: 'Only whoever asked; the time starts now and the view closes by itself.',
        ru: 'Только тот, кто просил; время пойдёт сразу, доступ закроется сам.',
      },
      effects: ['vault.begin'],
      from: 'granted',
      guards: [byWhoAsked, wants('open')],
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
