import type {
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { collectionOf } from '../plugin/asSlug.js'
import { QueryRefusedError } from './errors.js'
import { type Asked, isInReach } from './reach.js'
import { isObject, pathsIn, requirePlain } from './where.js'

type Question = { sort?: unknown; where?: unknown }
type Args = { joins?: unknown; overrideAccess?: boolean } & Question
type AskedOf = { collection: SanitizedCollectionConfig; question: Question }

/** What is asked of a list, and of the lists that come along in its documents. */
const questionsIn = (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  args: Args,
): AskedOf[] => {
  const along = Object.entries(isObject(args.joins) ? args.joins : {}).flatMap(([path, join]) =>
    Object.entries(collection.joins)
      .filter(([, all]) => all.some(({ joinPath }) => joinPath === path))
      .flatMap(([slug]): AskedOf[] => {
        const joined = collectionOf(req.payload, slug)?.config
        return joined && isObject(join) ? [{ collection: joined, question: join }] : []
      }),
  )
  return [{ collection, question: args }, ...along]
}

const sortedBy = ({ collection, question }: AskedOf): Asked => ({
  fields: collection.flattenedFields,
  paths: [question.sort]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? each.split(',') : [])),
})

/**
 * Payload narrows a filter to the documents that its reader may read, but not where it looks through
 * drafts: there it narrows another copy of the filter than the one that it asks.
 */
const filteredBy = ({ collection, question }: AskedOf): Asked => ({
  fields: collection.flattenedFields,
  paths: collection.versions?.drafts ? pathsIn(question.where) : [],
})

/**
 * Refuses to order or to filter a list by other documents that the reader may not all read, where
 * Payload asks who may read the field and not which documents: the order, and what is found, tell
 * what they hold. Refuses filters within filters, for the same reason.
 *
 * @throws QueryRefusedError
 */
export const requireInReach: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const asked = args as Args
  if (asked.overrideAccess) {
    return args
  }
  const questions = questionsIn(req, collection, asked)
  questions.forEach(({ question }) => requirePlain(question.where))
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
