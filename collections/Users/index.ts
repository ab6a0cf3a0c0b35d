import type { CollectionConfig } from 'payload'

import { select } from 'payload/shared'
import { accessOf, randomId } from 'payload-elchi'

import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { roleOptions, writableBy } from '../roles.js'
import { slugs } from '../slugs.js'
import { firstIsAdministrator } from './firstIsAdministrator.js'
import { keepOwnRoles } from './keepOwnRoles.js'

/** Staff. Monitors and partners have no accounts. */
export const Users: CollectionConfig = {
  slug: slugs.users,
  access: accessOf(policy[slugs.users]),
  admin: {
    defaultColumns: ['name', 'email', 'roles', 'countries'],
    group: groups.settings,
    useAsTitle: 'name',
  },
  auth: {
    cookies: { sameSite: 'Strict', secure: process.env.NODE_ENV === 'production' },
  },
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'name',
      type: 'text',
      label: { en: 'Name', ru: 'Имя' },
      maxLength: 120,
      required: true,
    },
    {
      name: 'roles',
      type: 'select',
      access: writableBy('administrator'),
      admin: {
        description: {
          en: 'Administrators run the system and see no sensitive content. Nobody changes their own roles.',
          ru: 'Администратор ведёт систему и не видит закрытого. Свои роли никто не меняет.',
        },
      },
      hasMany: true,
      label: { en: 'Roles', ru: 'Роли' },
      options: roleOptions,
      required: true,
      saveToJWT: true,
      validate: (value, options) => {
        if (!Array.isArray(value)) {
          return 'Roles are a list (code roles-list).'
        }
        // One that waits for a second person may be the only one; refused, it leaves none.
        const { rolesAwaiting } = options.data as { rolesAwaiting?: null | string }
        const hadNone = options.operation === 'update' && !options.previousValue?.length
        return select(value, { ...options, required: !rolesAwaiting && !hadNone })
      },
    },
    {
      name: 'countries',
      type: 'relationship',
      access: writableBy('administrator'),
      admin: {
        description: {
          en: 'Leave empty for all countries.',
          ru: 'Пусто: все страны.',
        },
      },
      hasMany: true,
      label: { en: 'Limited to countries', ru: 'Только страны' },
      relationTo: slugs.countries,
    },
    {
      name: 'partners',
      type: 'relationship',
      access: writableBy('administrator'),
      admin: {
        description: {
          en: 'Leave empty for all partners.',
          ru: 'Пусто: все партнёры.',
        },
      },
      hasMany: true,
      label: { en: 'Limited to partners', ru: 'Только партнёры' },
      relationTo: slugs.partners,
    },
    {
      name: 'language',
      type: 'select',
      defaultValue: 'en',
      label: { en: 'Language of mails', ru: 'Язык писем' },
      options: [
        { label: 'English', value: 'en' },
        { label: 'Русский', value: 'ru' },
      ],
    },
    {
      name: 'digest',
      type: 'checkbox',
      admin: {
        description: {
          en: 'At most one on a working day, without titles and names.',
          ru: 'Не больше одного в рабочий день, без названий и имён.',
        },
      },
      defaultValue: true,
      label: { en: 'Mail about what waits for me', ru: 'Письмо о том, что меня ждёт' },
    },
  ],
  hooks: {
    beforeChange: [keepOwnRoles],
    beforeValidate: [firstIsAdministrator],
  },
  labels: {
    plural: { en: 'Staff', ru: 'Сотрудники' },
    singular: { en: 'Member of staff', ru: 'Сотрудник' },
  },
  lockDocuments: false,
}
