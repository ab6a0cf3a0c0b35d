import type { Payload } from 'payload'

import type { IssueDraft } from '../../releases/releaseIssue.js'
import type { Judged } from '../sending/renderings.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { findRelease, type Release } from '../../releases/index.js'
import { publicationUrl } from '../../releases/publicationUrl.js'
import { draftIssue } from '../../releases/releaseIssue.js'
import { slugify } from '../../releases/slug.js'
import { listsOf } from '../dispatch/store.js'
import { createRenderings } from '../sending/renderings.js'
import { parseSender } from '../sending/sender.js'
import { composeIssue } from './compose.js'

/** An issue in one language. */
export type Edition = { draft: IssueDraft; language: string }

const releasesOf = async (payload: Payload, ids: string[]): Promise<Release[]> => {
  const found = await Promise.all(ids.map((id) => findRelease({ id, payload })))
  return found.filter((release) => release?.status === 'released') as Release[]
}

/**
 * An issue in one language, its text read by the gate. Nothing is stored.
 *
 * @throws ReleaseBlockedError, GateUnreadableError
 */
export const editionOf = async (args: {
  issue: Pick<IssueRow, 'id' | 'occurrence'>
  language: string
  newsletter: NewsletterRow
  parts: Release[]
  payload: Payload
}): Promise<Edition> => {
  const { issue, language, newsletter, parts, payload } = args
  const content = composeIssue({
    at: issue.occurrence,
    language,
    releases: parts,
    shows: newsletter.shows ?? 'opening',
    timeZone: newsletter.timeZone,
    title: newsletter.title,
    urlOf: (release) => publicationUrl(release, optionsOf(payload)),
  })
  // Two newsletters of one title, due at one moment, are two pages.
  const ending = newsletter.id.slice(-5)
  const words = [slugify(newsletter.title), ending, issue.id.slice(-13), language]
  const slug = words.filter(Boolean).join('-')
  return { draft: await draftIssue({ content, issue: issue.id, parts, payload, slug }), language }
}

/** The mails of an edition, each made as it would leave when it is asked for. */
export const mailsOf = (
  payload: Payload,
  { draft: { content, description } }: Edition,
): Promise<Judged> =>
  createRenderings({
    arriving: content.slug,
    payload,
    release: { ...content, ...description },
    sender: parseSender(optionsOf(payload).smtp.from),
    template: 'newsletter',
  }).asOfNow()

/**
 * What an issue is in each language that has something, read by the gate and by the lint as text and
 * as mails. Nothing is stored: where one language may not leave, none does.
 *
 * @throws ReleaseBlockedError, GateUnreadableError, MailBlockedError, MailFaultyError, SenderError
 */
export const editionsOf = async (
  payload: Payload,
  issue: IssueRow,
  newsletter: NewsletterRow,
): Promise<Edition[]> => {
  const releases = await releasesOf(payload, issue.releases)
  const languages = [...new Set(releases.map(({ language }) => language))]
  const lists = await listsOf(payload, newsletter)
  const editions: Edition[] = []
  for (const language of languages) {
    const parts = releases.filter((release) => release.language === language)
    const edition = await editionOf({ issue, language, newsletter, parts, payload })
    const mails = await mailsOf(payload, edition)
    for (const list of lists.values()) {
      await mails.get(list, language)
    }
    editions.push(edition)
  }
  return editions
}
