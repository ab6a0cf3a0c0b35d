import type { Payload, SanitizedCollectionConfig } from 'payload'

import { VaultError } from './errors.js'

const fieldsOf = (collection: SanitizedCollectionConfig): string[] =>
  collection.flattenedFields.flatMap(({ custom }) => {
    const name: unknown = (custom as { elchiSealed?: unknown } | undefined)?.elchiSealed
    return typeof name === 'string' ? [name] : []
  })

/** Names of the sealed texts of a collection. */
export const sealedFieldsOf = (payload: Payload, collection: string): string[] => {
  const config = payload.config.collections.find(({ slug }) => slug === collection)
  return config ? fieldsOf(config) : []
}

/** Every collection with sealed texts, and their names. */
export const allSealedFields = (payload: Payload): { collection: string; field: string }[] =>
  payload.config.collections.flatMap((config) =>
    fieldsOf(config).map((field) => ({ collection: config.slug, field })),
  )

const isSafe = (payload: Payload, collection: SanitizedCollectionConfig): boolean =>
  payload.collections[collection.slug]?.customIDType === 'text' &&
  !collection.versions &&
  collection.lockDocuments === false &&
  collection.disableDuplicate === true

/** Refuses to start with a collection that would keep sealed text in a second place. */
export const requireSafeCollections = (payload: Payload): void => {
  const unsafe = payload.config.collections.find(
    (collection) =>
      (fieldsOf(collection).length > 0 || collection.custom?.elchiSealedFile) &&
      !isSafe(payload, collection),
  )
  if (unsafe) {
    throw new VaultError('vault-unsafe', unsafe.slug)
  }
}
