import type { Payload } from 'payload'

import type { IssueRow, NewsletterRow } from './types.js'

import { releaseIssue, takeBackIssue } from '../../releases/releaseIssue.js'
import { prepare } from '../prepare.js'
import { cancelSending } from './advance.js'
import { type Edition, editionsOf } from './editions.js'
import { refusalOf } from './refusalOf.js'

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

/** Undoes what was made of an issue before one of its languages was refused. */
const undo = async (payload: Payload, issue: IssueRow, editions: Edition[]): Promise<void> => {
  for (const { draft, language } of editions) {
    const id = sendingId(issue.id, language)
    if (await sendingExists(payload, id)) {
      await cancelSending(payload, id)
    }
    await takeBackIssue(payload, draft)
  }
}

/**
 * Makes the releases and the sendings of an issue, one per language that has something: all of them,
 * or none. Every step may be repeated: what is there is found.
 *
 * @returns the ids of the sendings
 * @throws ReleaseBlockedError, GateUnreadableError, MailBlockedError, MailFaultyError, TlpAboveListError, ListUnavailableError
 */
export const assemble = async (
  payload: Payload,
  issue: IssueRow,
  newsletter: NewsletterRow,
): Promise<string[]> => {
  const editions = await editionsOf(payload, issue, newsletter)
  const sendings: string[] = []
  const begun: Edition[] = []
  try {
    for (const edition of editions) {
      begun.push(edition)
      const { draft, language } = edition
      const release = await releaseIssue(payload, draft)
      sendings.push(await prepareSending({ issue, language, newsletter, payload, release }))
    }
  } catch (error) {
    // After a fault the next pass goes on from here.
    if (refusalOf(error)) {
      await undo(payload, issue, begun)
    }
    throw error
  }
  return sendings
}
