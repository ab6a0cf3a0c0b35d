import type { Payload, PayloadRequest } from 'payload'

import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'

/** A member of staff as far as the workflow has to know one. */
export type StaffMember = { email?: string; id: number | string; roles?: string[] }

/** Everybody who holds one of these roles. */
export const holdersOf = async (
  payload: Payload,
  roles: readonly string[],
  req?: Partial<PayloadRequest>,
): Promise<StaffMember[]> => {
  if (roles.length === 0) {
    return []
  }
  const { docs } = await payload.find({
    collection: asSlug(optionsOf(payload).users),
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { roles: { in: [...roles] } },
  })
  return docs as unknown as StaffMember[]
}
