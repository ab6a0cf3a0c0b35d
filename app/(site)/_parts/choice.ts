import type { Choice } from './releases.js'

/** One plain word of a query, or nothing. */
export const one = (value: null | string | string[] | undefined): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : undefined

/** What a query narrows the list by. */
export const choiceIn = (query: Record<string, null | string | string[] | undefined>): Choice => ({
  country: one(query.country),
  language: one(query.language),
  right: one(query.right),
})
