import type { CollectionConfig, Config } from 'payload'

import type { ResolvedOptions } from '../plugin/options.js'
import type { Room } from '../plugin/room.js'

import { changeCollection } from '../plugin/room.js'
import { sealedText } from '../vault/sealedText.js'
import { accountEndpoints } from './endpoints.js'
import { accountFields } from './fields.js'
import { forgetFailures, guardLogin } from './login.js'
import { checkPassphrase } from './passphrase.js'
import { notePassphrase, reportChanges } from './reportChanges.js'
import { seatFields } from './seats/fields.js'
import { keepSeats } from './seats/keepSeats.js'
import { reportSeats } from './seats/reportSeats.js'
import { requireSecondFactor } from './secondFactor/requireSecondFactor.js'

/** After this long without a request a session ends, in seconds; each refresh starts it anew. */
const idleSeconds = 60 * 60

const totpSecret = (collection: string) =>
  sealedText({
    name: 'totpSecret',
    collection,
    label: { en: 'Secret of the second factor', ru: 'Секрет второго фактора' },
    roles: [],
  }).map((field) => ({ ...field, admin: { disabled: true }, hidden: true }) as typeof field)

const withAccounts =
  ({ enabled, users }: ResolvedOptions) =>
  (collection: CollectionConfig): CollectionConfig => {
    const fields = [...collection.fields, ...accountFields, ...seatFields, ...totpSecret(users)]
    if (!enabled) {
      return { ...collection, fields }
    }
    const { admin, endpoints, hooks } = collection
    return {
      ...collection,
      admin: {
        ...admin,
        components: {
          ...admin?.components,
          beforeListTable: [
            'payload-elchi/client#InviteStaff',
            ...(admin?.components?.beforeListTable ?? []),
          ],
        },
      },
      auth: {
        ...(typeof collection.auth === 'object' ? collection.auth : {}),
        // Locking an account after wrong tries would let anyone lock out a colleague.
        maxLoginAttempts: 0,
        tokenExpiration: idleSeconds,
      },
      endpoints: [...accountEndpoints, ...(endpoints || [])],
      fields,
      hooks: {
        ...hooks,
        afterChange: [...(hooks?.afterChange ?? []), reportChanges, reportSeats],
        afterLogin: [...(hooks?.afterLogin ?? []), forgetFailures],
        beforeChange: [...(hooks?.beforeChange ?? []), keepSeats],
        beforeLogin: [...(hooks?.beforeLogin ?? []), requireSecondFactor],
        beforeOperation: [
          ...(hooks?.beforeOperation ?? []),
          guardLogin,
          checkPassphrase,
          notePassphrase,
        ],
      },
    }
  }

/**
 * The pages before the desk. Payload's own know no second factor, tell nobody what a passphrase has
 * to be, or that a session has ended, and thank for a request that was refused.
 */
const views = {
  choosePassphrase: {
    Component: 'payload-elchi/client#ChoosePassphrase',
    path: '/passphrase' as const,
  },
  forgot: { Component: 'payload-elchi/client#ForgotPassphrase', path: '/forgot' as const },
  inactivity: { Component: 'payload-elchi/client#SignIn', path: '/logout-inactivity' as const },
  login: { Component: 'payload-elchi/client#SignIn', path: '/login' as const },
}

/** The pages before the desk, and on the dashboard the roles that wait. */
const withScreens = (config: Config, { accounts, enabled }: ResolvedOptions): Config => {
  const components = config.admin?.components
  return enabled
    ? {
        ...config,
        admin: {
          ...config.admin,
          components: {
            ...components,
            beforeDashboard: [
              ...(accounts.secondPerson.length > 0
                ? [
                    {
                      clientProps: { roles: [...accounts.secondPerson] },
                      path: 'payload-elchi/client#SeatsWaiting',
                    },
                  ]
                : []),
              ...(components?.beforeDashboard ?? []),
            ],
            views: { ...views, ...components?.views },
          },
        },
      }
    : config
}

/**
 * Protects the accounts of the staff: a second factor, passphrases that cannot be guessed, the same
 * answer for known and unknown accounts, no way to lock out a colleague, and two people for each
 * account that opens what is protected. Only where the app
 * asks for it by naming the roles that need a second factor.
 */
export const accountsRoom: Room = (config, options) =>
  options.accounts.guarded
    ? withScreens(changeCollection(config, options.users, withAccounts(options)), options)
    : config
