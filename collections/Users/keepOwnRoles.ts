import type { CollectionBeforeChangeHook } from 'payload'

import { OwnRolesError } from './errors.js'

const idOf = (value: unknown): string => String((value as { id?: unknown } | null)?.id ?? value)

const sameSet = (one: unknown, other: unknown): boolean => {
  const [left, right] = [one, other].map((list) =>
    ((list ?? []) as unknown[]).map(idOf).sort().join(' '),
  )
  return left === right
}

/** Nobody widens what they may do themselves, administrators included: it takes another one. */
export const keepOwnRoles: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const isOwn =
    operation === 'update' &&
    req.user !== null &&
    req.user?.id === (originalDoc as { id: unknown }).id
  if (!isOwn) {
    return data
  }
  for (const field of ['roles', 'countries', 'partners']) {
    const [next, before] = [data as object, originalDoc as object].map(
      (doc) => (doc as Record<string, unknown>)[field],
    )
    if (next !== undefined && !sameSet(next, before)) {
      throw new OwnRolesError()
    }
  }
  return data
}
