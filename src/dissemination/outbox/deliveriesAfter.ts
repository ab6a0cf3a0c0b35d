import type { Payload, PayloadRequest, Where } from 'payload'

import type { DeliveryRow } from './types.js'

const pageSize = 500

/**
 * A page of the deliveries of a dissemination in the order of their ids, those behind `last`; none
 * at the end. A register may be long.
 *
 * @param args.only which of them @default all
 */
export const deliveriesAfter = async (args: {
  dissemination: string
  last: string
  only?: Where[]
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<DeliveryRow[]> => {
  const { dissemination, last, only = [], payload, req } = args
  const { docs } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    limit: pageSize,
    pagination: false,
    req,
    sort: 'id',
    where: {
      and: [{ dissemination: { equals: dissemination } }, ...only, { id: { greater_than: last } }],
    },
  })
  return docs
}
