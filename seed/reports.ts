import type { Payload } from 'payload'

import type { Ids, Staff } from './types.js'

import { slugs } from '../collections/slugs.js'
import { readSampleReports } from './data/readSampleReports.js'
import { findOrCreate } from './findOrCreate.js'

/**
 * The twelve reports as they arrive: sealed, rated by nobody, without consent on file. They keep
 * the references of the sample.
 */
export const seedReports = async (args: {
  monitors: Ids
  payload: Payload
  staff: Staff
}): Promise<Ids> => {
  const { monitors, payload, staff } = args
  const ids: Ids = {}
  for (const sample of readSampleReports()) {
    ids[sample.id] = await findOrCreate({
      as: staff.coordinator.user,
      collection: slugs.fieldReports,
      data: {
        country: sample.country,
        languages: sample.languages,
        monitor: monitors[sample.monitor],
        receivedOn: sample.receivedAt,
        reference: sample.id,
        region: sample.region,
        rights: sample.rights,
        text: sample.text,
        title: sample.title,
      },
      payload,
      where: { reference: { equals: sample.id } },
    })
  }
  return ids
}
