import type { Payload } from 'payload'

import type { IssueRow, NewsletterRow } from './types.js'

import { findRelease } from '../../releases/index.js'
import { visibleFrom } from './visibleFrom.js'

const collection = 'newsletters'

const timesOf = async (payload: Payload, releases: string[]): Promise<number[]> => {
  const found = await Promise.all(releases.map((id) => findRelease({ id, payload })))
  return found.flatMap((release) => (release ? [visibleFrom(release)] : []))
}

/** The next issue collects again what this one did not bring, as far as it is still released. */
export const giveBack = async (
  payload: Payload,
  newsletter: NewsletterRow,
  issue: IssueRow,
): Promise<void> => {
  const until = new Date(newsletter.collectedUntil ?? issue.until).getTime()
  const times = await timesOf(payload, issue.releases)
  const collectedUntil = new Date(Math.min(until, ...times.map((time) => time - 1))).toISOString()
  await payload.db.updateOne({
    id: newsletter.id,
    collection,
    data: { collectedUntil },
    returning: false,
  })
}
