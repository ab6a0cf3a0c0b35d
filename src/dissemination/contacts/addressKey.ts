import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload'

import { randomUUID } from 'node:crypto'

import { parseAddress } from '../address/index.js'
import { ContactExistsError } from './errors.js'

export const addressKeyField = 'addressKey'

type Keyed = { addressKey?: string; email?: unknown; id?: number | string }

const keyOf = (email: unknown): string => {
  const parsed = parseAddress(email)
  // Nobody is mailed there: the collection refuses it, or its people need no address.
  return parsed.ok ? parsed.address.key : `none:${randomUUID()}`
}

/**
 * One mailbox is one contact, whatever the spelling: refuses a second one with words, on every way
 * in. Two at the same moment meet the unique key.
 *
 * @throws ContactExistsError
 */
const deriveKey: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const { id, email: earlier } = (originalDoc ?? {}) as Keyed
  const { email = earlier } = (data ?? {}) as Keyed
  const trimmed = typeof email === 'string' ? email.trim() : email
  const key = keyOf(trimmed)
  const [other] = (
    await req.payload.db.find<{ id: number | string }>({
      collection: collection.slug,
      limit: 2,
      pagination: false,
      req,
      select: { id: true },
      where: { [addressKeyField]: { equals: key } },
    })
  ).docs.filter((found) => String(found.id) !== String(id))
  if (other) {
    throw new ContactExistsError(String(other.id))
  }
  return { ...data, [addressKeyField]: key }
}

const field: Field = {
  name: addressKeyField,
  type: 'text',
  // Derived after this is asked, and from the address alone.
  access: { create: () => false, update: () => false },
  hidden: true,
  index: true,
  required: true,
  unique: true,
}

/** Gives contacts the key of their address, which tells one mailbox from another. */
export const withAddressKey = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, field],
  hooks: {
    ...collection.hooks,
    beforeValidate: [...(collection.hooks?.beforeValidate ?? []), deriveKey],
  },
})
