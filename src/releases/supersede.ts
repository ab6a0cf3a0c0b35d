import type { Payload } from 'payload'

import type { ReleaseStatus } from './types.js'

import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { findRelease, findReleases, issuesWith, moveRelease } from './store.js'

const standing: ReleaseStatus[] = ['released', 'correcting']
const current = { status: { in: standing } }

/**
 * Ends the earlier releases of the same publication, and those of the publication that this one
 * corrects. Issues of newsletters that hold one of them show words that no longer stand, and cannot
 * be made anew as they went out: they are withdrawn. Does nothing once the release itself is no longer current.
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
  for (const issue of await issuesWith(payload, earlier, standing)) {
    await moveRelease({ id: issue.id, payload, standing: { status: 'withdrawn', statusAt } })
    await appendAudit({
      entries: [
        {
          actor: 'system:releases',
          data: { hash: issue.hash },
          kind: 'release.withdrawn',
          source: `releases.supersede:${id}:${issue.id}`,
          subject: `releases:${issue.id}`,
        },
      ],
      payload,
    })
  }
}
