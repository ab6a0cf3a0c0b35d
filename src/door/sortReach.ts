import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { collectionOf } from '../plugin/asSlug.js'
import { QueryRefusedError } from './errors.js'

type Args = { joins?: unknown; overrideAccess?: boolean; sort?: unknown }

/** Its rows are read by whoever may read the document that each stands for. */
const readWithItsDocument = 'workflow-subjects'

const targetsOf = (field: FlattenedField): string[] => {
  if (field.type === 'join') {
    return [field.collection].flat()
  }
  return field.type === 'relationship' || field.type === 'upload' ? [field.relationTo].flat() : []
}

/** The collections whose documents a path of a sort looks into. */
const passedBy = (
  req: PayloadRequest,
  fields: FlattenedField[],
  [head, ...rest]: string[],
): string[] => {
  const field = fields.find(({ name }) => name === head)
  if (!field || rest.length === 0) {
    return []
  }
  if ('flattenedFields' in field) {
    return passedBy(req, field.flattenedFields, rest)
  }
  return targetsOf(field).flatMap((slug) => {
    const next = collectionOf(req.payload, slug)?.config.flattenedFields ?? []
    return [slug, ...passedBy(req, next, rest)]
  })
}

const pathsIn = (sort: unknown): string[][] =>
  [sort]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
    .map((path) =>
      path
        .trim()
        .replace(/^-/, '')
        .replace(/__/g, '.')
        .replace(/^version\./, ''),
    )
    .map((path) => path.split('.'))

type Sort = { collection: SanitizedCollectionConfig; sort: unknown }

/** The sort of the list, and those of the lists that come along in its documents. */
const sortsIn = (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { joins, sort }: Args,
): Sort[] => {
  const asked = Object.entries(typeof joins === 'object' && joins !== null ? joins : {})
  const along = asked.flatMap(([path, join]) =>
    Object.entries(collection.joins)
      .filter(([, all]) => all.some(({ joinPath }) => joinPath === path))
      .flatMap(([slug]): Sort[] => {
        const joined = collectionOf(req.payload, slug)?.config
        return joined ? [{ collection: joined, sort: (join as Args | null)?.sort }] : []
      }),
  )
  return [{ collection, sort }, ...along]
}

const mayReadAll = async (req: PayloadRequest, slug: string): Promise<boolean> =>
  slug === readWithItsDocument ||
  (await collectionOf(req.payload, slug)?.config.access.read?.({ req })) === true

/**
 * Refuses to order a list by other documents that the reader may not all read: Payload asks who may
 * read the field there, not which documents, and the order tells what they hold.
 *
 * @throws QueryRefusedError
 */
export const requireSortInReach: CollectionBeforeOperationHook = async ({
  args,
  collection,
  req,
}) => {
  const asked = args as Args
  if (asked.overrideAccess) {
    return args
  }
  const passed = sortsIn(req, collection, asked).flatMap(({ collection: own, sort }) =>
    pathsIn(sort).flatMap((path) => passedBy(req, own.flattenedFields, path)),
  )
  for (const slug of new Set(passed)) {
    if (!(await mayReadAll(req, slug))) {
      throw new QueryRefusedError(
        'sort-out-of-reach',
        'A list is not sorted by documents that you may not all read; sort it by a field of its own',
      )
    }
  }
  return args
}
