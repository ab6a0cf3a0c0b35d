import type { Payload } from 'payload'

import type { Ids, Staff } from './types.js'

import { slugs } from '../collections/slugs.js'
import { trainings } from './data/trainings.js'
import { findOrCreate } from './findOrCreate.js'

/** The trainings with which the programme began, and the later ones. */
export const seedTrainings = async (args: {
  monitors: Ids
  partners: Ids
  payload: Payload
  programme: string
  staff: Staff
}): Promise<Ids> => {
  const { monitors, partners, payload, programme, staff } = args
  const ids: Ids = {}
  for (const { host, key, participants, ...training } of trainings) {
    ids[key] = await findOrCreate({
      as: staff.coordinator.user,
      collection: slugs.trainings,
      data: {
        ...training,
        host: partners[host],
        participants: participants.map((codeName) => ({
          attendance: 'attended' as const,
          monitor: monitors[codeName] ?? '',
        })),
        programme,
      },
      payload,
      where: { title: { equals: training.title } },
    })
  }
  return ids
}
