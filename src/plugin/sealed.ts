import type { CollectionConfig, Field } from 'payload'

import { APIError } from 'payload'

/** A collection that belongs to one room was written past that room. */
export class SealedCollectionError extends APIError {
  readonly code = 'sealed-collection'
  constructor(slug: string) {
    super(
      `Rows of "${slug}" are written by the system alone. Use the action that leads to them.`,
      403,
      { code: 'sealed-collection', collection: slug },
    )
  }
}

const reading = new Set([
  'autosave',
  'count',
  'countVersions',
  'findDistinct',
  'read',
  'readDistinct',
])

/**
 * A collection that only its room's store writes, through the database adapter. Every other write
 * (REST, GraphQL, Local API with `overrideAccess`, bulk, duplicate, import) is refused: there is no
 * permit that could leak.
 */
export const sealedCollection = <T extends string>(
  collection: { fields: Field[]; slug: T } & Omit<CollectionConfig, 'fields' | 'slug'>,
): { slug: T } & CollectionConfig => ({
  ...collection,
  admin: { disableCopyToLocale: true, ...collection.admin },
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    { name: 'id', type: 'text', admin: { readOnly: true }, required: true },
    ...collection.fields,
  ],
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      ({ operation }) => {
        if (!reading.has(operation)) {
          throw new SealedCollectionError(collection.slug)
        }
      },
      ...(collection.hooks?.beforeOperation ?? []),
    ],
  },
  lockDocuments: false,
  timestamps: false,
})
