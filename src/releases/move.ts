import type { Payload } from 'payload'

import type { Release, ReleaseStatus } from './types.js'

import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { moveRelease } from './store.js'

/**
 * Moves releases to another standing, one after the other, each put on record before: whoever runs
 * it again after a crash finds what is not moved yet.
 *
 * @param args.source what tells this occasion from every other
 */
export const moveOnRecord = async (args: {
  payload: Payload
  releases: Pick<Release, 'hash' | 'id'>[]
  source: string
  to: Exclude<ReleaseStatus, 'released'>
}): Promise<void> => {
  const { payload, releases, source, to } = args
  const statusAt = optionsOf(payload).clock().toISOString()
  for (const { id, hash } of releases) {
    await appendAudit({
      entries: [
        {
          actor: 'system:releases',
          data: { hash },
          kind: `release.${to}`,
          source: `${source}:${id}`,
          subject: `releases:${id}`,
        },
      ],
      payload,
    })
    await moveRelease({ id, payload, standing: { status: to, statusAt } })
  }
}
