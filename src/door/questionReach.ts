import type { CollectionBeforeOperationHook } from 'payload'

import { QueryRefusedError } from './errors.js'
import { pathsOfSort, type Question, questionsAlong } from './questions.js'
import { type Asked, isInReach } from './reach.js'
import { pathsIn, requirePlain } from './where.js'

type Args = { joins?: unknown; overrideAccess?: boolean; sort?: unknown; where?: unknown }

const sortedBy = ({ collection, sort }: Question): Asked => ({
  fields: collection.flattenedFields,
  paths: pathsOfSort(sort),
})

/**
 * Payload narrows a filter to the documents that its reader may read, but not where it looks through
 * drafts: there it narrows another copy of the filter than the one that it asks.
 */
const filteredBy = ({ collection, where }: Question): Asked => ({
  fields: collection.flattenedFields,
  paths: collection.versions?.drafts ? pathsIn(where) : [],
})

/**
 * Refuses to order or to filter a list by other documents that the reader may not all read, where
 * Payload asks who may read the field and not which documents: the order, and what is found, tell
 * what they hold. Refuses filters within filters, for the same reason.
 *
 * @throws QueryRefusedError
 */
export const requireInReach: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { joins, overrideAccess, sort, where } = args as Args
  if (overrideAccess) {
    return args
  }
  const questions = [{ collection, sort, where }, ...questionsAlong(req, collection, joins)]
  questions.forEach((question) => requirePlain(question.where))
  if (!(await isInReach(req, questions.map(sortedBy)))) {
    throw new QueryRefusedError(
      'sort-out-of-reach',
      'A list is not sorted by documents that you may not all read; sort it by a field of its own',
    )
  }
  if (!(await isInReach(req, questions.map(filteredBy)))) {
    throw new QueryRefusedError(
      'filter-out-of-reach',
      'Drafts are not filtered by documents that you may not all read; filter them by a field of their own',
    )
  }
  return args
}
