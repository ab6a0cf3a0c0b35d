import type { Payload } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { findRelease, findReleases, moveRelease } from './store.js'

const current = { status: { in: ['released', 'correcting'] } }

/**
 * Ends the earlier releases of the same publication, and those of the publication that this one
 * corrects. Does nothing once the release itself is no longer current.
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
  const statusAt = optionsOf(payload).clock().toISOString()
  const [latest] = earlier
  if (latest) {
    await moveRelease({
      id,
      payload,
      standing: { status: stored.status, statusAt: stored.statusAt, supersedes: latest.id },
    })
  }
  for (const { id: ended } of earlier) {
    await moveRelease({ id: ended, payload, standing: { status: 'superseded', statusAt } })
  }
}
