import type { Config } from 'payload'

import type { ResolvedOptions } from '../../plugin/options.js'

import { changeCollection } from '../../plugin/room.js'
import { confirmNewKey, forgetKeys } from './askConfirmation.js'
import { contactKeyEndpoints } from './endpoints.js'

/** Gives contacts that have a field `openpgpKey` the confirmation of their keys. */
export const withKeys = (config: Config, { dissemination, enabled }: ResolvedOptions): Config =>
  changeCollection(config, dissemination.contacts, (contacts) =>
    enabled && contacts.fields.some((field) => 'name' in field && field.name === 'openpgpKey')
      ? {
          ...contacts,
          endpoints: [...(contacts.endpoints || []), ...contactKeyEndpoints],
          hooks: {
            ...contacts.hooks,
            afterChange: [...(contacts.hooks?.afterChange ?? []), confirmNewKey],
            afterDelete: [...(contacts.hooks?.afterDelete ?? []), forgetKeys],
          },
        }
      : contacts,
  )
