import type { PayloadRequest } from 'payload'

import { idOf } from '../../plugin/idOf.js'
import { principalOf } from '../../plugin/policy.js'
import { NotClearedError } from '../errors.js'

/** Roles that may see the original side: the coordinator in the own countries, the custodian. */
export const clearedRoles = ['coordinator', 'custodian'] as const

/** Roles that see the reasons beside the clean side. */
export const reasonRoles = ['coordinator', 'custodian', 'editor'] as const

/** Whether the caller may see the original side of a report of this country. */
export const isCleared = (req: { user?: unknown }, country: unknown): boolean => {
  const { countries, roles } = principalOf(req)
  if (roles.includes('custodian')) {
    return true
  }
  const inside = countries.length === 0 || countries.map(String).includes(idOf(country))
  return roles.includes('coordinator') && inside
}

/** Throws NotClearedError unless the caller may see the original side. */
export const requireCleared = (req: { user?: unknown }, report: { country?: unknown }): void => {
  if (!isCleared(req, report.country)) {
    throw new NotClearedError()
  }
}

/** How the log names the caller of a request. */
export const actorOf = (req: Pick<PayloadRequest, 'user'>): string =>
  req.user ? `user:${req.user.id}` : 'system:anonymisation'
