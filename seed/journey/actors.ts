import type { Payload, PayloadRequest, TypedUser } from 'payload'

import { createLocalReq } from 'payload'

/** A request in the name of one member of staff, as the desk would make it. */
export const as = (payload: Payload, member: { user: TypedUser }): Promise<PayloadRequest> =>
  createLocalReq({ user: member.user }, payload)
