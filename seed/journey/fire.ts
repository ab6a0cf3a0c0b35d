import type { Payload, TypedUser } from 'payload'

import { randomUUID } from 'node:crypto'
import { transition } from 'payload-elchi'

import { as } from './actors.js'

/** Fires one transition in the name of a member of staff. */
export const fire = async (args: {
  collection: string
  comment?: string
  id: string
  member: { user: TypedUser }
  payload: Payload
  transition: string
}) => {
  const { member, ...rest } = args
  return transition({
    ...rest,
    idempotencyKey: randomUUID(),
    req: await as(args.payload, member),
  })
}
