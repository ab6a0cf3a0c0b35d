import type { Field } from 'payload'

const nobody = { create: () => false, read: () => false, update: () => false }

const given = { create: () => false, update: () => false }

/** What an account holds of its invitation and its second factor; the secrets are for nobody. */
export const accountFields: Field[] = [
  {
    name: 'invitationPanel',
    type: 'ui',
    admin: {
      components: { Field: 'payload-elchi/client#InvitationPanel' },
      position: 'sidebar',
    },
  },
  {
    name: 'invitation',
    type: 'select',
    access: given,
    admin: { hidden: true },
    label: { en: 'Invitation', ru: 'Приглашение' },
    options: [
      { label: { en: 'Sent, not accepted yet', ru: 'Отправлено, ещё не принято' }, value: 'open' },
      { label: { en: 'Taken back', ru: 'Отозвано' }, value: 'revoked' },
    ],
  },
  {
    name: 'invitationUntil',
    type: 'date',
    access: given,
    admin: { hidden: true },
    label: { en: 'Invitation is good until', ru: 'Приглашение действует до' },
  },
  {
    name: 'secondFactorOn',
    type: 'checkbox',
    access: given,
    admin: {
      description: {
        en: 'A lost authenticator: sign in with a recovery code. Lost too: npm run account -- reset on the server.',
        ru: 'Потеряно приложение с кодами: войдите по резервному коду. Потеряны и они: npm run account -- reset на сервере.',
      },
      position: 'sidebar',
      readOnly: true,
    },
    defaultValue: false,
    label: { en: 'Second factor is set up', ru: 'Второй фактор настроен' },
  },
  {
    name: 'recoveryCodesPanel',
    type: 'ui',
    admin: {
      components: { Field: 'payload-elchi/client#RecoveryCodesPanel' },
      position: 'sidebar',
    },
  },
  {
    name: 'secondFactorWanted',
    type: 'checkbox',
    admin: {
      description: {
        en: 'Set it up at the next sign-in, with an authenticator app. Custodians always need one.',
        ru: 'Настроить при следующем входе, в приложении с кодами. Хранителям он нужен всегда.',
      },
      position: 'sidebar',
    },
    defaultValue: false,
    label: { en: 'Ask for a second factor', ru: 'Спрашивать второй фактор' },
  },
  {
    name: 'secondFactorState',
    type: 'json',
    access: nobody,
    admin: { disabled: true },
    hidden: true,
  },
]
