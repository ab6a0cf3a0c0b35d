import type { Payload } from 'payload'

import { standingStatuses } from '../consent/index.js'
import { moveOnRecord } from './move.js'
import { findRelease, findReleases, issuesWith, moveRelease } from './store.js'

const current = { status: { in: standingStatuses } }

/**
 * Ends the earlier releases of the same publication, and those of the publication that this one
 * corrects. Issues of newsletters that hold one of them show words that no longer stand, and cannot
 * be made anew as they went out: they are withdrawn. Does nothing once the release itself is no
 * longer current.
 */
export const supersede = async (args: {
  corrects: null | number | string
  id: string
  payload: Payload
}): Promise<void> => {
  const { id, corrects, payload } = args
  const stored = await findRelease({ id, payload })
  if (stored?.status !== 'released') {
    return
  }
  const earlier = await findReleases({
    payload,
    where: {
      and: [
        current,
        {
          or: [
            {
              and: [
                { publication: { equals: stored.publication } },
                { sequence: { less_than: stored.sequence } },
              ],
            },
            ...(corrects === null ? [] : [{ publication: { equals: corrects } }]),
          ],
        },
      ],
    },
  })
  const [latest] = earlier
  if (latest) {
    await moveRelease({
      id,
      payload,
      standing: { status: stored.status, statusAt: stored.statusAt, supersedes: latest.id },
    })
  }
  // The releases last: what is left of the issues is found through them.
  const source = `releases.supersede:${id}`
  const issues = await issuesWith(payload, earlier, standingStatuses)
  await moveOnRecord({ payload, releases: issues, source, to: 'withdrawn' })
  await moveOnRecord({ payload, releases: earlier, source, to: 'superseded' })
}
