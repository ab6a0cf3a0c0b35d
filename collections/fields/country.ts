import type { FieldAccess, RelationshipField, Where } from 'payload'

import { principalOf } from 'payload-elchi'

import { slugs } from '../slugs.js'

const ownCountries = ({ user }: { user: unknown }): true | Where => {
  const { countries } = principalOf({ user })
  return countries.length === 0 ? true : { id: { in: countries } }
}

/** One country of the programme; a user with limits cannot file anything under another. */
export const country = (
  options: {
    access?: { create?: FieldAccess; read?: FieldAccess; update?: FieldAccess }
    description?: { en: string; ru: string }
    required?: boolean
  } = {},
): RelationshipField => ({
  name: 'country',
  type: 'relationship',
  access: options.access,
  admin: { description: options.description, position: 'sidebar' },
  filterOptions: ownCountries,
  index: true,
  label: { en: 'Country', ru: 'Страна' },
  relationTo: slugs.countries,
  required: options.required ?? true,
})
