import type { CollectionConfig, FlattenedField } from 'payload'

import { canonical } from '../content.js'

const bookkeeping = new Set([
  '_status',
  'createdAt',
  'deletedAt',
  'id',
  'state',
  'updatedAt',
  'workflow',
])

type Values = Record<string, unknown>

const isDerived = (field: FlattenedField): boolean =>
  field.type === 'join' || ('virtual' in field && typeof field.virtual === 'string')

/** Whether a write changes anything that people put into the document. */
export const isChanged = (
  collection: Pick<CollectionConfig, 'fields'> & { flattenedFields: FlattenedField[] },
  data: Values,
  original: Values,
): boolean => {
  const derived = new Set(collection.flattenedFields.filter(isDerived).map(({ name }) => name))
  return Object.keys(data).some(
    (name) =>
      !bookkeeping.has(name) &&
      !derived.has(name) &&
      canonical(data[name]) !== canonical(original[name]),
  )
}
