import type { Payload, PayloadRequest } from 'payload'

import { type Account, holdersOf } from '../staff.js'

/** Those who are told of an override: everyone of the named roles except who overrides. */
export const informedOf = async (
  payload: Payload,
  roles: readonly string[],
  actor: { id?: string },
  req?: Partial<PayloadRequest>,
): Promise<Account[]> =>
  (await holdersOf(payload, roles, req)).filter(({ id }) => String(id) !== actor.id)
