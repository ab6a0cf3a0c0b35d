import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { collectionOf } from '../plugin/asSlug.js'
import { isObject } from './where.js'

/** What is asked of the documents of one collection. */
export type Question = {
  collection: SanitizedCollectionConfig
  sort?: unknown
  where?: unknown
}

/** What is asked of the lists that come along in the documents of a collection. */
export const questionsAlong = (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  joins: unknown,
): Question[] =>
  Object.entries(isObject(joins) ? joins : {}).flatMap(([path, join]) =>
    Object.entries(collection.joins)
      .filter(([, all]) => all.some(({ joinPath }) => joinPath === path))
      .flatMap(([slug]): Question[] => {
        const joined = collectionOf(req.payload, slug)?.config
        return joined && isObject(join)
          ? [{ collection: joined, sort: join.sort, where: join.where }]
          : []
      }),
  )

/** The paths that a sort names. */
export const pathsOfSort = (sort: unknown): string[] =>
  [sort].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
