import type { EffectHandler } from '../workflow/index.js'
import type { ReleaseStatus } from './types.js'

import { moveOnRecord } from './move.js'
import { findReleases, issuesWith } from './store.js'

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
    // The releases last: what is left of the issues is found through them.
    const source = `releases.${to}:${event.id}`
    await moveOnRecord({ payload, releases: [...holding, ...releases], source, to })
  }

/** The release stays public with a notice, and starts no new sending. */
export const markCorrecting = moveCurrent(['released'], 'correcting')

/** The release is taken back: its content is no longer shown to anyone but staff. */
export const withdraw = moveCurrent(['released', 'correcting', 'superseded'], 'withdrawn')
