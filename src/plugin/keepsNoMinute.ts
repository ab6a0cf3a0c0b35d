import type { SanitizedCollectionConfig } from 'payload'

/**
 * Whether documents of a collection do not keep the minute that they were written at: those that
 * hold sealed texts, since when one was written down says who may have brought it. Accounts are not
 * among them: what they seal is their own.
 */
export const keepsNoMinute = (collection: SanitizedCollectionConfig | undefined): boolean =>
  collection !== undefined &&
  !collection.auth &&
  collection.timestamps !== false &&
  collection.flattenedFields.some(({ custom }) => Boolean(custom?.elchiSealed))
