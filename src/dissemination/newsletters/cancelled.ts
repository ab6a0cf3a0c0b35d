import type { Payload } from 'payload'

import type { IssueRow, NewsletterRow } from './types.js'

import { idOf } from '../../plugin/idOf.js'
import { findReleases } from '../../releases/index.js'
import { takeBackIssue } from '../../releases/releaseIssue.js'
import { documentsIn } from '../../workflow/index.js'
import { giveBack } from './giveBack.js'

/** Why an issue brought nothing: somebody cancelled it before a reader had it. */
const byPerson = 'cancelled'

/** Why an issue did not reach everybody: somebody cancelled it when some readers had it. */
const midway = 'cancelled-midway'

type Sending = { id: string; issue: string; settledAt?: null | string }

const issues = 'newsletter-issues'

/** Issues of a newsletter that were planned, of which every sending was cancelled and has ended. */
const cancelledOf = async (
  payload: Payload,
  newsletter: string,
): Promise<{ issue: IssueRow; sendings: string[] }[]> => {
  const ended = await documentsIn({ collection: 'disseminations', payload, state: 'cancelled' })
  const find = async (ids: string[], field: 'id' | 'issue'): Promise<Sending[]> =>
    (
      await payload.db.find<Sending>({
        collection: 'disseminations',
        limit: 0,
        pagination: false,
        where: { and: [{ [field]: { in: ids } }, { issue: { exists: true } }] },
      })
    ).docs
  const touched = [...new Set((await find(ended, 'id')).map(({ issue }) => issue))]
  const { docs } = await payload.db.find<IssueRow>({
    collection: issues,
    limit: 0,
    pagination: false,
    where: {
      and: [
        { id: { in: touched } },
        { newsletter: { equals: newsletter } },
        { state: { in: ['done', 'waiting'] } },
        { reason: { exists: false } },
      ],
    },
  })
  const all = await find(
    docs.map(({ id }) => id),
    'issue',
  )
  return docs.flatMap((issue) => {
    const own = all.filter((sending) => sending.issue === issue.id)
    const isOver = own.every(({ id, settledAt }) => settledAt && ended.includes(id))
    return isOver ? [{ issue, sendings: own.map(({ id }) => id) }] : []
  })
}

/** Whether some reader has it, or may have it. */
const hasReached = async (payload: Payload, sendings: string[]): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: 'deliveries',
    where: {
      and: [{ dissemination: { in: sendings } }, { state: { in: ['accepted', 'unknown'] } }],
    },
  })
  return totalDocs > 0
}

const stored = async (payload: Payload, newsletter: NewsletterRow): Promise<NewsletterRow> =>
  (await payload.db.findOne<NewsletterRow>({
    collection: 'newsletters',
    where: { id: { equals: newsletter.id } },
  })) ?? newsletter

/** What nobody was sent is not shown either: the next issue tells it anew. */
const takeBackReleases = async (payload: Payload, sendings: string[]): Promise<void> => {
  const { docs } = await payload.db.find<{ id: string; release: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    select: { release: true },
    where: { id: { in: sendings } },
  })
  const ids = docs.map(({ release }) => idOf(release))
  for (const release of await findReleases({ payload, where: { id: { in: ids } } })) {
    await takeBackIssue(payload, release)
  }
}

/**
 * Gives back what issues held that somebody cancelled before a reader had them: the next issue
 * collects it again. One that reached some readers gives nothing back, as they would get it twice.
 *
 * @returns the newsletter as it is stored now
 */
export const giveBackCancelled = async (
  payload: Payload,
  newsletter: NewsletterRow,
): Promise<NewsletterRow> => {
  for (const { issue, sendings } of await cancelledOf(payload, newsletter.id)) {
    const isMidway = await hasReached(payload, sendings)
    if (!isMidway) {
      await takeBackReleases(payload, sendings)
      await giveBack(payload, await stored(payload, newsletter), issue)
    }
    await payload.db.updateOne({
      id: issue.id,
      collection: issues,
      data: isMidway ? { reason: midway } : { reason: byPerson, state: 'blocked' },
      returning: false,
    })
  }
  // Another worker may have given back what this one did not find any more.
  return stored(payload, newsletter)
}

/** Whether some of these releases were held back by a person before: then a person lets them go. */
export const wereCancelled = async (
  payload: Payload,
  newsletter: string,
  releases: string[],
): Promise<boolean> => {
  const { docs } = await payload.db.find<IssueRow>({
    collection: issues,
    limit: 0,
    pagination: false,
    where: { and: [{ newsletter: { equals: newsletter } }, { reason: { equals: byPerson } }] },
  })
  return docs.some((issue) => issue.releases.some((id) => releases.includes(id)))
}
