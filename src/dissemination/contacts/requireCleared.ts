import type { PayloadRequest } from 'payload'

import { collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { ImportRefusedError } from './errors.js'

/**
 * The id of a user who reads addresses and may do this to contacts.
 *
 * @throws ImportRefusedError
 */
export const requireCleared = async (
  req: PayloadRequest,
  what: 'create' | 'read',
): Promise<string> => {
  const actor = actorOf(req)
  const { addressReaders, contacts } = optionsOf(req.payload).dissemination
  const access = collectionOf(req.payload, contacts)?.config.access[what]
  const isCleared =
    actor?.kind === 'user' &&
    actor.roles.some((role) => addressReaders.includes(role)) &&
    Boolean(await access?.({ req }))
  if (!isCleared) {
    throw new ImportRefusedError(what === 'create' ? 'import-forbidden' : 'export-forbidden')
  }
  return actor.id
}
