import type { Payload } from 'payload'

/** A unique index that a claim or a name relies on is not there. */
export class MissingUniqueIndexError extends Error {
  readonly code = 'unique-index-missing'
  constructor(missing: string[]) {
    const which = missing.length > 0 ? `: ${missing.join(', ')}` : ', its log says which'
    super(
      `The database lacks unique indexes${which}. Remove duplicate values of these fields and ` +
        'start again: the indexes are made at the start (code unique-index-missing).',
    )
    this.name = 'MissingUniqueIndexError'
  }
}

type Index = { key: Record<string, unknown>; unique?: boolean }

type MongoModel = { collection: { indexes: () => Promise<Index[]> } }

const uniqueFieldsOf = (payload: Payload): { field: string; slug: string }[] =>
  Object.values(payload.collections).flatMap(({ config }) =>
    config.flattenedFields
      .filter((field) => 'unique' in field && field.unique === true && field.name !== 'id')
      .map(({ name }) => ({ slug: config.slug, field: name })),
  )

/**
 * Lists the unique indexes of a MongoDB database, which makes none while duplicates are stored and
 * says nothing. SQLite has them from its migrations, which are all or nothing.
 *
 * @throws MissingUniqueIndexError naming each `collection.field`
 */
export const requireUniqueIndexes = async (payload: Payload): Promise<void> => {
  const models = (payload.db as { collections?: Record<string, MongoModel | undefined> })
    .collections
  if (!models) {
    return
  }
  const missing: string[] = []
  for (const { slug, field } of uniqueFieldsOf(payload)) {
    const indexes = (await models[slug]?.collection.indexes()) ?? []
    const isThere = indexes.some(
      ({ key, unique }) => unique === true && Object.keys(key).join() === field,
    )
    if (!isThere) {
      missing.push(`${slug}.${field}`)
    }
  }
  if (missing.length > 0) {
    throw new MissingUniqueIndexError(missing)
  }
}
