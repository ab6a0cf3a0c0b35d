import type { Payload } from 'payload'

import type { RequestRow } from './requestRow.js'

import { asSlug } from '../../plugin/asSlug.js'
import { idOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { stateOf, systemActor, transition } from '../../workflow/index.js'
import { requestsSlug } from './collection.js'

const collection = requestsSlug

/** Ends an open view in the name of the system. */
export const closeAsSystem = async (
  payload: Payload,
  id: string,
  sequence: number,
): Promise<void> => {
  await transition({
    id,
    actor: systemActor('vault'),
    collection,
    expectedSequence: sequence,
    payload,
    transition: 'close',
  })
  await payload.db.updateOne({ id, collection, data: { isOpen: false } })
}

type OpenRow = { expiresAt?: null | string } & RequestRow

const isStaff = async (payload: Payload, id: string): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: asSlug(optionsOf(payload).users),
    where: { id: { equals: id } },
  })
  return totalDocs > 0
}

/** Over, or in the hands of somebody who is no longer there. */
const mustClose = async (payload: Payload, row: OpenRow): Promise<boolean> => {
  const isOver = !row.expiresAt || new Date(row.expiresAt) <= optionsOf(payload).clock()
  return isOver || !row.requestedBy || !(await isStaff(payload, idOf(row.requestedBy)))
}

/**
 * Closes every view whose time is over, or whose reader was deleted. Returns how many; any process
 * may run it, any time.
 */
export const closeExpiredRequests = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.db.find<OpenRow>({
    collection,
    limit: 0,
    pagination: false,
    where: { isOpen: { equals: true } },
  })
  let closed = 0
  for (const row of docs) {
    if (await mustClose(payload, row)) {
      const { sequence, state } = await stateOf({ id: row.id, collection, payload })
      await (state === 'open'
        ? closeAsSystem(payload, row.id, sequence)
        : payload.db.updateOne({ id: row.id, collection, data: { isOpen: false } }))
      closed += 1
    }
  }
  return closed
}
