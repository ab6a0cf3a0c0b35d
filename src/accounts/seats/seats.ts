import type { Payload } from 'payload'

import { asSlug, collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { identitiesSlug } from '../../vault/identities/store.js'
import { allSealedFields } from '../../vault/sealedFields.js'

/** Roles of an account that wait for a second person, and who gave them. */
export type Waiting = { rolesAskedBy?: null | string; rolesAwaiting?: null | string }

/** Roles that nobody gets by the word of one person. */
export const seatsOf = (payload: Payload): string[] => optionsOf(payload).accounts.secondPerson

export const rolesOf = (account: unknown): string[] => {
  const { roles } = (account ?? {}) as { roles?: unknown }
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
}

/** The roles of an account that wait, in the order in which they were given. */
export const waitingIn = (account: unknown): string[] => {
  const { rolesAwaiting } = (account ?? {}) as Waiting
  return rolesAwaiting ? rolesAwaiting.split(' ') : []
}

/** Whether something of this account waits that a second person can give. */
export const isWaiting = (payload: Payload, account: unknown): boolean => {
  const roles = waitingIn(account)
  return roles.length > 0 && roles.every((role) => seatsOf(payload).includes(role))
}

/**
 * Whether nobody could be asked and nothing is protected yet: no other account holds such a role, no
 * identity was ever registered, and nothing sealed is stored. Erased identities and purged reports
 * leave their row, so this does not come back.
 */
export const isBeginning = async (payload: Payload, asker: number | string): Promise<boolean> => {
  const { totalDocs: others } = await payload.db.count({
    collection: asSlug(optionsOf(payload).users),
    where: { and: [{ roles: { in: seatsOf(payload) } }, { id: { not_equals: asker } }] },
  })
  if (others > 0) {
    return false
  }
  const { users } = optionsOf(payload)
  const sealed = allSealedFields(payload).map(({ collection }) => collection)
  for (const collection of new Set([identitiesSlug, ...sealed])) {
    const isThere = collection !== users && collectionOf(payload, collection)
    if (isThere && (await payload.db.count({ collection: asSlug(collection) })).totalDocs > 0) {
      return false
    }
  }
  return true
}
