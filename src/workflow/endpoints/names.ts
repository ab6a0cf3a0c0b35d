import type { PayloadRequest } from 'payload'

import type { HistoryEntry } from '../operations/history.js'

import { asSlug, collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'

/** A history entry with the name of who acted; null for the system and for users who are gone. */
export type NamedEntry = { actor: { name: null | string } & HistoryEntry['actor'] } & Omit<
  HistoryEntry,
  'actor'
>

/**
 * Adds the names of the people who acted, by the title field of the staff collection: whoever may
 * read a document may know who decided on it, though not read the accounts themselves. An address
 * is never a name.
 */
export const withNames = async (
  req: PayloadRequest,
  history: HistoryEntry[],
): Promise<NamedEntry[]> => {
  const { users } = optionsOf(req.payload)
  const field = collectionOf(req.payload, users)?.config.admin.useAsTitle ?? 'id'
  const ids = [
    ...new Set(history.flatMap(({ actor }) => (actor.kind === 'user' ? [actor.id] : []))),
  ]
  const hasNames = ids.length > 0 && field !== 'id' && field !== 'email'
  const { docs } = hasNames
    ? await req.payload.find({
        collection: asSlug(users),
        depth: 0,
        // The history names colleagues to readers who cannot list the staff.
        overrideAccess: true,
        pagination: false,
        req,
        where: { id: { in: ids } },
      })
    : { docs: [] }
  const names = new Map(
    docs.map((doc) => [String(doc.id), (doc as unknown as Record<string, unknown>)[field]]),
  )
  return history.map((entry) => {
    const name = names.get(entry.actor.id)
    return { ...entry, actor: { ...entry.actor, name: typeof name === 'string' ? name : null } }
  })
}
