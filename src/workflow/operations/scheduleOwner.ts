import type { Payload, PayloadRequest } from 'payload'

import type { Actor } from '../engine/index.js'
import type { Account } from '../staff.js'
import type { ScheduleRow } from '../store/schedules.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf, systemActor } from '../actor.js'
import { documentId } from '../store/documents.js'

type Owner = { actor: Actor; req: Partial<PayloadRequest>; staff: null | Account }

/** The owner as he is now: with the roles that he has today, or gone. */
export const ownerNow = async (payload: Payload, { owner }: ScheduleRow): Promise<null | Owner> => {
  if (owner.kind === 'system') {
    return { actor: systemActor(owner.id), req: {}, staff: null }
  }
  const collection = owner.collection ?? optionsOf(payload).users
  const user = await payload.findByID({
    id: documentId(payload, collection, owner.id),
    collection: asSlug(collection),
    depth: 0,
    disableErrors: true,
    // The clock has no user; what follows is judged as the owner.
    overrideAccess: true,
  })
  const req = { user: user ? { ...user, collection } : null } as unknown as PayloadRequest
  const actor = actorOf(req)
  return actor && { actor, req, staff: user as unknown as Account }
}
