import type { CollectionConfig } from 'payload'

/** A collection would answer with Payload's default access: any logged-in user, deletes included. */
export class ImplicitAccessError extends Error {
  readonly code = 'implicit-access'
  constructor(missing: string[]) {
    super(
      `These collections leave access to Payload's default, which lets any logged-in user in: ` +
        `${missing.join('; ')}. Give each operation an access function (code implicit-access).`,
    )
    this.name = 'ImplicitAccessError'
  }
}

const operations = (collection: CollectionConfig) => [
  ...(['create', 'delete', 'read', 'update'] as const),
  ...(collection.versions ? (['readVersions'] as const) : []),
  ...(collection.auth ? (['unlock'] as const) : []),
]

/**
 * Refuses collections without an access function for every operation.
 *
 * @throws ImplicitAccessError naming each collection and its missing operations.
 */
export const requireExplicitAccess = (collections: CollectionConfig[]): void => {
  const missing = collections.flatMap((collection) => {
    const open = operations(collection).filter((name) => !collection.access?.[name])
    return open.length > 0 ? [`${collection.slug} (${open.join(', ')})`] : []
  })
  if (missing.length > 0) {
    throw new ImplicitAccessError(missing)
  }
}
