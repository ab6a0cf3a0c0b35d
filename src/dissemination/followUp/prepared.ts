import type { Payload, PayloadRequest } from 'payload'

import type { FollowUp } from './kindOf.js'

import { stateOf } from '../../workflow/index.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** The sendings of one follow-up. */
export type Prepared = {
  /** The id of the next one: two at the same moment are the same one. */
  next: string
  /** Those that were not cancelled, oldest first. */
  standing: string[]
}

/** What was prepared already: a correction once for all that it replaces, a withdrawal for each text. */
export const preparedOf = async (
  { payload, req }: Caller,
  { release, template }: FollowUp,
): Promise<Prepared> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    req,
    sort: 'createdAt',
    where: {
      and: [
        { follows: { exists: true } },
        { release: { equals: release.id } },
        { template: { equals: template } },
      ],
    },
  })
  const states = await Promise.all(
    docs.map(({ id }) => stateOf({ id, collection: 'disseminations', payload })),
  )
  return {
    next: `${release.id}-${template}-${docs.length + 1}`,
    standing: docs.flatMap(({ id }, index) => (states[index]?.state === 'cancelled' ? [] : [id])),
  }
}
