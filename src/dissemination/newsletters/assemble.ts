import type { Payload } from 'payload'

import type { Release } from '../../releases/index.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { findRelease } from '../../releases/index.js'
import { releaseIssue } from '../../releases/releaseIssue.js'
import { slugify } from '../../releases/slug.js'
import { prepare } from '../prepare.js'
import { composeIssue } from './compose.js'

const releasesOf = async (payload: Payload, ids: string[]): Promise<Release[]> => {
  const found = await Promise.all(ids.map((id) => findRelease({ id, payload })))
  return found.filter((release) => release?.status === 'released') as Release[]
}

const sendingId = (issue: string, language: string): string => `${issue}-${language}`

const sendingExists = async (payload: Payload, id: string): Promise<boolean> =>
  (await payload.db.findOne({ collection: 'disseminations', where: { id: { equals: id } } })) !==
  null

const prepareSending = async (args: {
  issue: IssueRow
  language: string
  newsletter: NewsletterRow
  payload: Payload
  release: string
}): Promise<string> => {
  const { issue, language, newsletter, payload, release } = args
  const id = sendingId(issue.id, language)
  if (!(await sendingExists(payload, id))) {
    await prepare({
      id,
      lists: newsletter.lists,
      payload,
      release,
      template: 'newsletter',
    }).catch(async (error: unknown) => {
      // Another worker made it meanwhile.
      if (!(await sendingExists(payload, id))) {
        throw error
      }
    })
  }
  await payload.db.updateOne({
    id,
    collection: 'disseminations',
    data: { issue: issue.id },
    returning: false,
  })
  return id
}

/**
 * Makes the releases and the sendings of an issue, one per language that has something. Every step
 * may be repeated: what is there is found.
 *
 * @returns the ids of the sendings
 * @throws ReleaseBlockedError, GateUnreadableError, TlpAboveListError, ListUnavailableError
 */
export const assemble = async (
  payload: Payload,
  issue: IssueRow,
  newsletter: NewsletterRow,
): Promise<string[]> => {
  const { serverURL } = optionsOf(payload)
  const releases = await releasesOf(payload, issue.releases)
  const languages = [...new Set(releases.map(({ language }) => language))]
  const sendings: string[] = []
  for (const language of languages) {
    const parts = releases.filter((release) => release.language === language)
    const content = composeIssue({
      at: issue.occurrence,
      language,
      releases: parts,
      serverURL,
      shows: newsletter.shows ?? 'opening',
      timeZone: newsletter.timeZone,
      title: newsletter.title,
    })
    const release = await releaseIssue({
      content,
      issue: issue.id,
      parts,
      payload,
      slug: [slugify(newsletter.title), issue.id.slice(-13), language].filter(Boolean).join('-'),
    })
    sendings.push(await prepareSending({ issue, language, newsletter, payload, release }))
  }
  return sendings
}
