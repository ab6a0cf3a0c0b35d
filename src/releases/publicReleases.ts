import type { Where } from 'payload'

import type { Rule } from '../plugin/policy.js'
import type { Release } from './types.js'

import { standingStatuses } from '../consent/index.js'
import { optionsOf } from '../plugin/options.js'

/** Releases that anyone may read at a moment: TLP:CLEAR, past their embargo, not taken back. */
export const isPublicAt = (now: Date): Where => ({
  and: [
    { tlp: { equals: 'TLP:CLEAR' } },
    { status: { in: standingStatuses } },
    {
      or: [
        { embargoUntil: { exists: false } },
        { embargoUntil: { less_than_equal: now.toISOString() } },
      ],
    },
  ],
})

const isPast = (moment: null | string, now: Date): boolean =>
  !moment || new Date(moment).getTime() <= now.getTime()

/** Whether anyone may know that there is, or was, such a release. */
export const wasPublic = (release: Release, now: Date): boolean => {
  const until = release.status === 'withdrawn' ? new Date(release.statusAt) : now
  return release.tlp === 'TLP:CLEAR' && isPast(release.embargoUntil, until)
}

/** The rule of the policy table for visitors of the site. */
export const publicReleases: Rule = ({ req }) => isPublicAt(optionsOf(req.payload).clock())

/** Whether a sending of this release may start or go on: current, and past its embargo. */
export const isSendable = (release: Pick<Release, 'embargoUntil' | 'status'>, now: Date): boolean =>
  release.status === 'released' && isPast(release.embargoUntil, now)
