import type { PayloadRequest } from 'payload'

import canonicalizeModule from 'canonicalize'
import { createHash } from 'node:crypto'

import type { ContentOf, WorkflowDefinition } from './engine/index.js'

/** The module's types describe a default export that Node does not see. */
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string

type Json = { [key: string]: Json | undefined } | boolean | Json[] | null | number | string

const isEmpty = (value: Json | undefined): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/**
 * A value as it would be after a round through the database and a form: dates as text, without
 * empty values, without the ids of rows. So a save that changes nothing compares as equal.
 */
export const normalise = (value: unknown): Json | undefined => {
  if (value instanceof Date) {
    return value.toISOString()
  }
  if (Array.isArray(value)) {
    return value.map((each) => normalise(each) ?? null)
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, each]) => [key, normalise(each)] as const)
      .filter(([, each]) => !isEmpty(each))
    return Object.fromEntries(entries)
  }
  return typeof value === 'function' || typeof value === 'symbol' ? undefined : (value as Json)
}

/** RFC 8785 text of a value, for comparing and hashing. */
export const canonical = (value: unknown): string => canonicalize(normalise(value) ?? null)

/** SHA-256 in hex of the canonical text. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')

export type Content = { content: null | Record<string, unknown>; hash: null | string }

/** What the definition hashes of a document, and its hash; null for definitions without content. */
export const contentOf = async (args: {
  definition: WorkflowDefinition
  doc: Record<string, unknown>
  req: PayloadRequest
}): Promise<Content> => {
  const { content } = args.definition
  if (!content) {
    return { content: null, hash: null }
  }
  if (!('fields' in content)) {
    const compute = content as ContentOf<PayloadRequest>
    return compute({ doc: args.doc, req: args.req })
  }
  const fields = Object.fromEntries(content.fields.map((name) => [name, args.doc[name]]))
  const kept = normalise(fields) as Record<string, unknown>
  return { content: kept, hash: hashOf(kept) }
}
