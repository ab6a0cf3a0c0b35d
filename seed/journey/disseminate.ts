import type { Payload } from 'payload'

import type { Staff } from '../types.js'

import { fire } from './fire.js'

const collection = 'disseminations'

/** Prepares one sending of a release to lists and has a second person approve it. */
export const schedule = async (args: {
  lists: string[]
  payload: Payload
  release: string
  staff: Staff
}): Promise<string> => {
  const { lists, payload, release, staff } = args
  const made = await payload.create({
    collection,
    data: { lists, release },
    depth: 0,
    overrideAccess: false,
    user: staff.coordinator.user,
  })
  const common = { id: String(made.id), collection, payload }
  await fire({ ...common, member: staff.coordinator, transition: 'test' })
  await fire({ ...common, member: staff.editor, transition: 'approve' })
  await fire({ ...common, member: staff.coordinator, transition: 'schedule' })
  return common.id
}

export const deliveryStates = ['accepted', 'rejected', 'deferred', 'skipped', 'unknown'] as const

export type DeliveryCounts = Record<(typeof deliveryStates)[number], number>

/** How many mails of a sending ended in which state. */
export const countDeliveries = async (
  payload: Payload,
  dissemination: string,
): Promise<DeliveryCounts> => {
  const counts = await Promise.all(
    deliveryStates.map(async (state) => {
      const { totalDocs } = await payload.count({
        collection: 'deliveries',
        where: { dissemination: { equals: dissemination }, state: { equals: state } },
      })
      return [state, totalDocs] as const
    }),
  )
  return Object.fromEntries(counts) as DeliveryCounts
}
