import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

import { QueryRefusedError } from './errors.js'
import { pathsOfSort, type Question, questionsAlong } from './questions.js'
import { partsOf } from './reach.js'

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

const isSortedByOwn = ({ collection, sort }: Question): boolean =>
  [sort ?? []].flat().every((each) => typeof each === 'string') &&
  pathsOfSort(sort).every((path) => isOwn(collection.flattenedFields, partsOf(path)))

/**
 * Refuses to order documents that come along in others by anything but their own fields: SQLite
 * cannot, and its error would look like one of the server.
 *
 * @throws QueryRefusedError
 */
export const limitJoinSort: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { joins, overrideAccess } = args as Asked
  if (!overrideAccess && !questionsAlong(req, collection, joins).every(isSortedByOwn)) {
    throw new QueryRefusedError(
      'query-malformed',
      'Documents that come along in others are sorted by a field of their own',
    )
  }
  return args
}
