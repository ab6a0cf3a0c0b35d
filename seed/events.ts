import type { Payload } from 'payload'

import type { Ids, Staff } from './types.js'

import { slugs } from '../collections/slugs.js'
import { events } from './data/events.js'
import { findOrCreate } from './findOrCreate.js'

/** The three advocacy events of the programme. */
export const seedEvents = async (args: {
  contacts: Ids
  monitors: Ids
  payload: Payload
  programme: string
  staff: Staff
}): Promise<Ids> => {
  const { contacts, monitors, payload, programme, staff } = args
  const ids: Ids = {}
  for (const { key, keyPersons, participants, ...event } of events) {
    ids[key] = await findOrCreate({
      as: staff.coordinator.user,
      collection: slugs.events,
      data: {
        ...event,
        keyPersons: keyPersons.map((email) => ({
          contact: contacts[email] ?? '',
          metOn: event.startsOn,
        })),
        participants: participants.map((codeName) => ({
          monitor: monitors[codeName] ?? '',
          part: 'speaker' as const,
        })),
        programme,
      },
      payload,
      where: { title: { equals: event.title } },
    })
  }
  return ids
}
