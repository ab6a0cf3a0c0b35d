import type { EffectHandler } from '../../workflow/index.js'
import type { RequestRow } from './requestRow.js'

import { idOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { eraseIdentity } from '../identities/eraseIdentity.js'
import { requestsSlug } from './collection.js'

const minute = 60_000

/** When a view that began at this moment (ISO 8601) ends. */
export const endOfView = (openedAt: string, openMinutes: number): Date =>
  new Date(Date.parse(openedAt) + openMinutes * minute)

/** Notes the end of the view, for those who wait for it; what counts is the event. */
const begin: EffectHandler = async ({ event, payload }) => {
  const expiresAt = endOfView(event.at, optionsOf(payload).vault.openMinutes).toISOString()
  await payload.db.updateOne({
    id: event.document,
    collection: requestsSlug,
    data: { expiresAt, isOpen: true },
  })
}

const end: EffectHandler = async ({ event, payload }) => {
  await payload.db.updateOne({
    id: event.document,
    collection: requestsSlug,
    data: { isOpen: false },
  })
}

/** Erases the identity of the request: asked for by one person, granted by another. */
const erase: EffectHandler = async ({ event, payload }) => {
  const request = await payload.db.findOne<RequestRow>({
    collection: requestsSlug,
    where: { id: { equals: event.document } },
  })
  if (request) {
    await eraseIdentity({ id: idOf(request.identity), by: `user:${event.actor.id}`, payload })
  }
}

/** What follows the transitions of an identity request, by the names that definitions use. */
export const vaultEffects: Record<string, EffectHandler> = {
  'vault.begin': begin,
  'vault.end': end,
  'vault.erase': erase,
}
