import type { CollectionBeforeValidateHook } from 'payload'

import { slugs } from '../slugs.js'

/** The first account can be made by whoever starts the system, and has to be able to make others. */
export const firstIsAdministrator: CollectionBeforeValidateHook = async ({
  data,
  operation,
  req,
}) => {
  const roles = (data as { roles?: unknown[] } | undefined)?.roles
  if (operation !== 'create' || (roles && roles.length > 0)) {
    return data
  }
  const { totalDocs } = await req.payload.count({ collection: slugs.users, req })
  return totalDocs === 0 ? { ...data, roles: ['administrator'] } : data
}
