import type { Payload } from 'payload'

import type { Staff } from '../types.js'

import { slugs } from '../../collections/slugs.js'
import { fire } from './fire.js'

export type Published = { hash: string; release: string }

/**
 * Takes a draft through review, the second check and the approval by an editor who did not touch
 * it, and gives back the release that this made.
 */
export const publish = async (args: {
  payload: Payload
  publication: string
  staff: Staff
}): Promise<Published> => {
  const { payload, publication, staff } = args
  const common = { id: publication, collection: slugs.publications, payload }
  await fire({ ...common, member: staff.coordinator, transition: 'submit' })
  await fire({ ...common, member: staff.editor, transition: 'accept' })
  await fire({ ...common, member: staff.custodian, transition: 'clear' })
  await fire({ ...common, member: staff.secondEditor, transition: 'approve' })
  return releaseOf({ payload, publication })
}

const releaseOf = async (args: { payload: Payload; publication: string }): Promise<Published> => {
  const { docs } = await args.payload.find({
    collection: 'releases',
    depth: 0,
    limit: 1,
    sort: '-releasedAt',
    where: { publication: { equals: args.publication }, status: { equals: 'released' } },
  })
  const [release] = docs
  if (!release) {
    throw new Error('The approval made no release (code journey-no-release).')
  }
  return { hash: String(release.hash), release: String(release.id) }
}
