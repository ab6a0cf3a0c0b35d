import type { Payload } from 'payload'

import type { Ids, Staff } from './types.js'

import { findOrCreate } from './findOrCreate.js'

/** A weekly and a monthly newsletter; both wait for a second person to approve their settings. */
export const seedNewsletters = async (args: {
  lists: Ids
  payload: Payload
  staff: Staff
}): Promise<Ids> => {
  const { lists, payload, staff } = args
  const make = (
    title: string,
    cadence: string,
    keys: string[],
    tlpCeiling: 'TLP:CLEAR' | 'TLP:GREEN',
  ) =>
    findOrCreate({
      as: staff.coordinator.user,
      collection: 'newsletters',
      data: {
        title,
        cadence,
        collects: { tlpCeiling },
        languages: ['en', 'ru'],
        lists: keys.map((key) => lists[key] ?? ''),
        needsYes: tlpCeiling !== 'TLP:CLEAR',
        shows: 'opening',
        timeZone: 'Europe/Amsterdam',
      },
      payload,
      where: { title: { equals: title } },
    })
  return {
    monthly: await make(
      'Central Asia: month in review',
      '0 9 1 * *',
      ['embassies', 'ep', 'eu'],
      'TLP:GREEN',
    ),
    weekly: await make('News from Central Asia', '0 9 * * 1', ['public'], 'TLP:CLEAR'),
  }
}
