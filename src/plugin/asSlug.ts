import type { Collection, CollectionSlug, Payload } from 'payload'

/** A slug that is known at run time only, for APIs that an app's generated types may narrow. */
export const asSlug = (slug: string): CollectionSlug => slug as never

/** The collection of this slug, if the app has it. */
export const collectionOf = (payload: Payload, slug: string): Collection | undefined =>
  (payload.collections as Record<string, Collection | undefined>)[slug]
