import type { Payload, Where } from 'payload'

import type { Release } from '../../releases/index.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { isSendable } from '../../releases/index.js'
import { isWithin } from '../audience/tlp.js'

const day = 86_400_000

/** Releases become visible a moment after they are stamped: look back a little, leave out what was sent. */
const overlapMs = day

/** More would make no readable issue; what is left over comes with the next. */
const mostOfIssue = 50

const any = (wanted: null | string[] | undefined, has: null | string[] | undefined): boolean =>
  !wanted?.length || (has ?? []).some((value) => wanted.includes(value))

const visibleFrom = ({ embargoUntil, releasedAt }: Release): number =>
  Math.max(new Date(releasedAt).getTime(), embargoUntil ? new Date(embargoUntil).getTime() : 0)

const sentBefore = async (payload: Payload, newsletter: string): Promise<Set<string>> => {
  const { docs } = await payload.db.find<IssueRow>({
    collection: 'newsletter-issues',
    limit: 20,
    pagination: false,
    sort: '-occurrence',
    where: {
      and: [{ newsletter: { equals: newsletter } }, { state: { not_equals: 'blocked' } }],
    },
  })
  return new Set(docs.flatMap(({ releases }) => releases))
}

/** Current releases that a newsletter has not sent yet, oldest first. */
export const collect = async (payload: Payload, newsletter: NewsletterRow): Promise<Release[]> => {
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
  const before = await sentBefore(payload, newsletter.id)
  const start =
    new Date(newsletter.collectedUntil ?? now).getTime() - (before.size > 0 ? overlapMs : 0)
  return docs
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
    .slice(0, mostOfIssue)
}
