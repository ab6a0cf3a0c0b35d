import type { CollectionBeforeChangeHook } from 'payload'

import { principalOf } from '../../plugin/policy.js'
import { KnownIdentityError } from '../errors.js'
import { decodeLexical, scanRenderings } from '../gate/index.js'
import { clearedRoles } from '../report/clearance.js'
import { allowancesOfSources } from './allowancesOf.js'

/** Refuses a save, of a draft too, that would hold the name of somebody in the register. */
export const refuseKnownIdentities: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const { payload } = req
  const incoming = data as Record<string, unknown>
  const renderings = Object.entries(incoming).flatMap(([field, value]) =>
    decodeLexical({ [field]: value }, field),
  )
  const { hits, passed } = await scanRenderings({ payload, renderings })
  if (passed) {
    return data
  }
  const sources = incoming.sources ?? (originalDoc as { sources?: unknown } | undefined)?.sources
  const allowances = new Set(await allowancesOfSources({ payload, req, sources }))
  const left = hits.filter(({ identity }) => !allowances.has(identity))
  if (left.length > 0) {
    const { roles } = principalOf(req)
    const isCleared = roles.some((role) => (clearedRoles as readonly string[]).includes(role))
    throw new KnownIdentityError(isCleared ? left : [])
  }
  return data
}
