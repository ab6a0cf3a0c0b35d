import type { CollectionBeforeDeleteHook } from 'payload'

import { ListMailedError } from './errors.js'

/**
 * A list that mails went to, or are to go to, is closed and not deleted: its way out stays good, and
 * a correction reaches who got them.
 *
 * @throws ListMailedError
 */
export const keepMailedLists: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.db.find({
    collection: 'disseminations',
    limit: 1,
    pagination: false,
    req,
    where: { lists: { in: [id] } },
  })
  if (docs.length > 0) {
    throw new ListMailedError()
  }
}
