import type { EffectHandler } from '../workflow/index.js'
import type { ReleaseStatus } from './types.js'

import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { findReleases, issuesWith, moveRelease } from './store.js'

/** Moves the current releases of a publication, approved before the event, to another status. */
const moveCurrent =
  (from: ReleaseStatus[], to: 'correcting' | 'withdrawn'): EffectHandler =>
  async ({ event, payload }) => {
    const releases = await findReleases({
      payload,
      where: {
        and: [
          { publication: { equals: event.document } },
          { sequence: { less_than: event.sequence } },
          { status: { in: from } },
        ],
      },
    })
    const holding = await issuesWith(payload, releases, from)
    const statusAt = optionsOf(payload).clock().toISOString()
    for (const { id } of [...releases, ...holding]) {
      await moveRelease({ id, payload, standing: { status: to, statusAt } })
    }
    await appendAudit({
      entries: [...releases, ...holding].map(({ id, hash }) => ({
        actor: 'system:releases',
        data: { hash },
        kind: `release.${to}`,
        source: `releases.${to}:${event.id}:${id}`,
        subject: `releases:${id}`,
      })),
      payload,
    })
  }

/** The release stays public with a notice, and starts no new sending. */
export const markCorrecting = moveCurrent(['released'], 'correcting')

/** The release is taken back: its content is no longer shown to anyone but staff. */
export const withdraw = moveCurrent(['released', 'correcting', 'superseded'], 'withdrawn')
