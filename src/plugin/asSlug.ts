import type { CollectionSlug } from 'payload'

/** A slug that is known at run time only, for APIs that are typed by the app's own collections. */
export const asSlug = (slug: string): CollectionSlug => slug
