import type { Payload, Where } from 'payload'

import type { Release } from '../../releases/index.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { isSendable, requireSendable } from '../../releases/index.js'
import { isWithin } from '../audience/tlp.js'
import { visibleFrom } from './visibleFrom.js'

const day = 86_400_000

/** Releases become visible a moment after they are stamped: look back a little, leave out what was sent. */
const overlapMs = day

/** More would make no readable issue; what is left over comes with the next. */
const mostOfIssue = 50

const any = (wanted: null | string[] | undefined, has: null | string[] | undefined): boolean =>
  !wanted?.length || (has ?? []).some((value) => wanted.includes(value))

/** What issues held that were made since; what became visible since then was in none of before. */
const sentSince = async (
  payload: Payload,
  newsletter: string,
  since: string,
): Promise<Set<string>> => {
  const { docs } = await payload.db.find<IssueRow>({
    collection: 'newsletter-issues',
    limit: 0,
    pagination: false,
    where: {
      and: [
        { newsletter: { equals: newsletter } },
        { state: { not_in: ['blocked', 'empty'] } },
        { until: { greater_than_equal: since } },
      ],
    },
  })
  return new Set(docs.flatMap(({ releases }) => releases))
}

/** Whether it may leave as it stands now: neither reopened, nor against a consent that ended. */
const mayLeave = async (payload: Payload, { id }: Release): Promise<boolean> => {
  try {
    await requireSendable({ id, payload })
    return true
  } catch (error) {
    if (typeof (error as { status?: unknown }).status !== 'number') {
      throw error
    }
    return false
  }
}

/** What the next issue holds, and up to when nothing is left over for the one after it. */
export type Collected = { releases: Release[]; until: string }

/** Current releases that a newsletter has not sent yet, oldest first. */
export const collect = async (payload: Payload, newsletter: NewsletterRow): Promise<Collected> => {
  const { collects, languages } = newsletter
  const now = optionsOf(payload).clock()
  const from = new Date(newsletter.collectedUntil ?? now).getTime() - overlapMs
  const since = new Date(from).toISOString()
  const where: Where = {
    and: [
      { status: { equals: 'released' } },
      { kind: { not_in: ['newsletter', 'page'] } },
      {
        or: [{ releasedAt: { greater_than: since } }, { embargoUntil: { greater_than: since } }],
      },
    ],
  }
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    sort: 'releasedAt',
    where,
  })
  const before = await sentSince(payload, newsletter.id, since)
  const start =
    new Date(newsletter.collectedUntil ?? now).getTime() - (before.size > 0 ? overlapMs : 0)
  const wanted = docs
    .filter(
      (release) =>
        isSendable(release, now) &&
        !before.has(release.id) &&
        visibleFrom(release) > start &&
        isWithin(release.tlp, collects?.tlpCeiling ?? 'TLP:CLEAR') &&
        any(languages, [release.language]) &&
        any(collects?.countries, release.countries) &&
        any(collects?.rights, release.rights) &&
        any(collects?.kinds, [release.kind]),
    )
    .sort((a, b) => visibleFrom(a) - visibleFrom(b))
  const found: Release[] = []
  for (const release of wanted) {
    if (await mayLeave(payload, release)) {
      found.push(release)
    }
  }
  const [leftOver] = found.slice(mostOfIssue)
  const until = leftOver ? Math.min(now.getTime(), visibleFrom(leftOver) - 1) : now.getTime()
  return { releases: found.slice(0, mostOfIssue), until: new Date(until).toISOString() }
}
