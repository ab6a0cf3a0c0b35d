import type { Payload } from 'payload'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { adopt } from '../store/current.js'

const page = 200

/** Gives documents that are older than their workflow their first event, so that lists show them. */
export const adoptDocuments = async (payload: Payload): Promise<void> => {
  for (const definition of optionsOf(payload).workflows) {
    for (;;) {
      const { docs } = await payload.db.find<{ id: number | string }>({
        collection: asSlug(definition.collection),
        limit: page,
        pagination: false,
        select: { id: true },
        where: { workflow: { exists: false } },
      })
      for (const { id } of docs) {
        await adopt({ payload }, definition, String(id))
      }
      if (docs.length < page) {
        break
      }
    }
  }
}
