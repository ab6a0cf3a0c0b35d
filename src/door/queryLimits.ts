import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { QueryRefusedError } from './errors.js'
import { isObject, requireComparable } from './where.js'

/** What one question over HTTP may ask for; every screen of the desk asks for less. */
export const queryLimits = { conditions: 100, depth: 8, documents: 500 }

type Args = { limit?: unknown; overrideAccess?: boolean; where?: unknown }

/** How many conditions a filter has. Throws QueryRefusedError where it is none, or nested too deep. */
const conditionsIn = (where: unknown, depth = 1): number => {
  if (!isObject(where)) {
    throw new QueryRefusedError('query-malformed', 'A filter is an object of fields and operators')
  }
  if (depth > queryLimits.depth) {
    throw new QueryRefusedError(
      'query-too-large',
      `A filter nests at most ${queryLimits.depth} levels`,
    )
  }
  return Object.entries(where).reduce((sum, [name, value]) => {
    if (!['and', 'or'].includes(name.toLowerCase())) {
      const operators = isObject(value) ? Object.entries(value) : []
      operators.forEach(([operator, compared]) => requireComparable(operator, compared))
      return sum + Math.max(1, operators.length)
    }
    const parts = isObject(value) ? Object.values(value) : value
    if (!Array.isArray(parts)) {
      throw new QueryRefusedError('query-malformed', `"${name.toLowerCase()}" takes a list`)
    }
    return parts.reduce<number>((inner, part) => inner + conditionsIn(part, depth + 1), sum)
  }, 0)
}

/** The list itself was asked for by its address, not a list that an answer needs on its way. */
const isAskedFor = ({ pathname }: PayloadRequest, slug: string): boolean =>
  new RegExp(`/${slug}(?:/versions)?/?$`).test(pathname)

const most = (limit: unknown): number | undefined => {
  if (typeof limit !== 'number' || Number.isNaN(limit)) {
    return undefined
  }
  return limit < 1 ? queryLimits.documents : Math.min(limit, queryLimits.documents)
}

/**
 * Limits what one request over HTTP may ask of a collection: of documents it gets as many as one
 * answer may hold, whatever limit it names; a filter that is too large or none at all is refused.
 *
 * @throws QueryRefusedError
 */
export const limitQuery: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const asked = args as Args
  if (asked.overrideAccess || req.payloadAPI !== 'REST' || !isAskedFor(req, collection.slug)) {
    return args
  }
  if (asked.where !== undefined && asked.where !== null) {
    if (conditionsIn(asked.where) > queryLimits.conditions) {
      throw new QueryRefusedError(
        'query-too-large',
        `A filter has at most ${queryLimits.conditions} conditions`,
      )
    }
  }
  return 'limit' in asked ? { ...args, limit: most(asked.limit) } : args
}
