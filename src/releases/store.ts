import type { Payload, PayloadRequest, Where } from 'payload'

import type { Passed } from '../anonymisation/gate/index.js'
import type { ReleaseContent } from './canonicalHash.js'
import type { Release, ReleaseStatus } from './types.js'

import { hasPassed } from '../anonymisation/gate/passed.js'
import { insertOnce } from '../database/index.js'
import { ReleaseBlockedError } from './errors.js'

/** The only place that writes releases: through the adapter, since every other write is refused. */
const collection = 'releases'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** The release with this id, whatever its status. */
export const findRelease = async ({
  id,
  payload,
  req,
}: { id: string } & Caller): Promise<null | Release> =>
  (await payload.db.findOne<Release>({ collection, req, where: { id: { equals: id } } })) ?? null

/** Releases by a condition, newest first, whatever their status. */
export const findReleases = async ({
  payload,
  req,
  where,
}: { where: Where } & Caller): Promise<Release[]> => {
  const { docs } = await payload.db.find<Release>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: '-releasedAt',
    where,
  })
  return docs
}

/** What is known of a release beyond what the gate has read. */
export type Description = Omit<Release, 'slug' | keyof ReleaseContent>

/**
 * Stores a new release of content that the gate let through; false if one of this content is there
 * already.
 *
 * @throws ReleaseBlockedError for content that did not come from the gate
 */
export const insertRelease = ({
  content,
  description,
  payload,
  req,
}: {
  content: Passed<{ slug: string } & ReleaseContent>
  description: Description
} & Caller): Promise<boolean> => {
  if (!hasPassed(content)) {
    throw new ReleaseBlockedError()
  }
  return insertOnce({ collection, data: { ...content, ...description }, payload, req })
}

/** What may change after the release: its standing, and which approval it rests on. */
type Standing = Partial<Pick<Release, 'event' | 'releasedAt' | 'sequence' | 'supersedes'>> & {
  status: ReleaseStatus
  statusAt: string
}

/** Moves a release to another standing; its content has no way to change. */
export const moveRelease = async ({
  id,
  payload,
  req,
  standing,
}: { id: string; standing: Standing } & Caller): Promise<void> => {
  await payload.db.updateOne({ id, collection, data: standing, req, returning: false })
}
