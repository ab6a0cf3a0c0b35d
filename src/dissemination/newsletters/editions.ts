import type { Payload } from 'payload'

import type { IssueDraft } from '../../releases/releaseIssue.js'
import type { ListRow } from '../audience/types.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { findRelease, type Release } from '../../releases/index.js'
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

const draft = async (args: {
  issue: IssueRow
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
    serverURL: optionsOf(payload).serverURL,
    shows: newsletter.shows ?? 'opening',
    timeZone: newsletter.timeZone,
    title: newsletter.title,
  })
  const slug = [slugify(newsletter.title), issue.id.slice(-13), language].filter(Boolean).join('-')
  return { draft: await draftIssue({ content, issue: issue.id, parts, payload, slug }), language }
}

/** Has the mails of an edition made as they would leave: the lint and the gate read each. */
const requireMails = async (
  payload: Payload,
  lists: Map<string, ListRow>,
  { draft: { content, description }, language }: Edition,
): Promise<void> => {
  const renderings = await createRenderings({
    arriving: content.slug,
    payload,
    release: { ...content, ...description },
    sender: parseSender(optionsOf(payload).smtp.from),
    template: 'newsletter',
  }).asOfNow()
  for (const list of lists.values()) {
    await renderings.get(list, language)
  }
}

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
    const edition = await draft({ issue, language, newsletter, parts, payload })
    await requireMails(payload, lists, edition)
    editions.push(edition)
  }
  return editions
}
