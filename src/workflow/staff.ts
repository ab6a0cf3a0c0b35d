import type { Payload, PayloadRequest, TypedUser, Where } from 'payload'

import { createLocalReq } from 'payload'

import { asSlug, collectionOf } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** A member of staff as colleagues see one. The name is null where accounts have none. */
export type Person = { id: string; name: null | string }

/** A member of staff as far as the workflow has to know one. */
export type Account = { email?: string; id: number | string; roles?: string[] } & Record<
  string,
  unknown
>

const most = 500

/** Ids as the database stores them; what cannot be one is left out, since MongoDB throws at it. */
const idsOf = (payload: Payload, users: string, ids: string[]): (number | string)[] => {
  const custom = collectionOf(payload, users)?.customIDType
  if ((custom ?? payload.db.defaultIDType) === 'number') {
    return ids.map(Number).filter(Number.isSafeInteger)
  }
  const isObjectId = custom === undefined && payload.db.packageName === '@payloadcms/db-mongodb'
  return isObjectId ? ids.filter((id) => /^[\da-f]{24}$/i.test(id)) : ids
}

const find = async (
  payload: Payload,
  where?: Where,
  req?: Partial<PayloadRequest>,
): Promise<Account[]> => {
  const { docs } = await payload.find({
    collection: asSlug(optionsOf(payload).users),
    depth: 0,
    limit: most,
    // Whom a task is for does not depend on who asks.
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'id',
    where,
  })
  return docs as unknown as Account[]
}

/** The accounts with these ids, or all of them. Accounts that are gone are left out. */
export const accountsOf = async (payload: Payload, ids?: string[]): Promise<Account[]> => {
  const wanted = ids && idsOf(payload, optionsOf(payload).users, ids)
  return wanted?.length === 0 ? [] : find(payload, wanted && { id: { in: wanted } })
}

/** Everybody who holds one of these roles. */
export const holdersOf = async (
  payload: Payload,
  roles: readonly string[],
  req?: Partial<PayloadRequest>,
): Promise<Account[]> =>
  roles.length === 0 ? [] : find(payload, { roles: { in: [...roles] } }, req)

/** By the title field of the staff collection; an address is never a name. */
export const personOf = (payload: Payload, account: Account): Person => {
  const field = collectionOf(payload, optionsOf(payload).users)?.config.admin.useAsTitle ?? 'id'
  const name = field === 'id' || field === 'email' ? null : account[field]
  return { id: String(account.id), name: typeof name === 'string' ? name : null }
}

/** The people with these ids, by id; those whose account is gone are missing. */
export const peopleById = async (payload: Payload, ids: string[]): Promise<Map<string, Person>> => {
  const accounts = await accountsOf(payload, [...new Set(ids)])
  return new Map(accounts.map((account) => [String(account.id), personOf(payload, account)]))
}

/** A request as this person would make it, to ask what the person may do. */
export const requestAs = (payload: Payload, account: Account): Promise<PayloadRequest> =>
  createLocalReq(
    { user: { ...account, collection: optionsOf(payload).users } as unknown as TypedUser },
    payload,
  )
