import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

import { collectionOf } from '../plugin/asSlug.js'
import { QueryRefusedError } from './errors.js'
import { partsOf } from './reach.js'
import { isObject } from './where.js'

type Asked = { joins?: unknown; overrideAccess?: boolean }

/** Whether a path stays in the row of its own document: no relation, list or linked value on it. */
const isOwn = (fields: FlattenedField[], [head, ...rest]: string[]): boolean => {
  const field = fields.find(({ name }) => name === head)
  if (!field) {
    // Payload takes no notice of a name that is none.
    return true
  }
  if (rest.length > 0 && (field.type === 'group' || field.type === 'tab')) {
    return isOwn(field.flattenedFields, rest)
  }
  return rest.length === 0 && !('virtual' in field && typeof field.virtual === 'string')
}

/** Undefined for what is no sort at all. */
const pathsIn = (join: unknown): string[] | undefined => {
  const sorts: unknown[] = [isObject(join) ? (join.sort ?? []) : []].flat()
  return sorts.every((each) => typeof each === 'string')
    ? sorts.flatMap((each) => each.split(','))
    : undefined
}

/**
 * Refuses to order documents that come along in others by anything but their own fields: SQLite
 * cannot, and its error would look like one of the server.
 *
 * @throws QueryRefusedError
 */
export const limitJoinSort: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { joins, overrideAccess } = args as Asked
  if (overrideAccess || !isObject(joins)) {
    return args
  }
  for (const [slug, all] of Object.entries(collection.joins)) {
    const fields = collectionOf(req.payload, slug)?.config.flattenedFields ?? []
    for (const { joinPath } of all) {
      const paths = pathsIn(joins[joinPath])
      if (!paths?.every((path) => isOwn(fields, partsOf(path)))) {
        throw new QueryRefusedError(
          'query-malformed',
          'Documents that come along in others are sorted by a field of their own',
        )
      }
    }
  }
  return args
}
