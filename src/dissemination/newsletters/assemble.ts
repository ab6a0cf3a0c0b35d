import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { Dissemination } from '../audience/audienceRows.js'
import type { AudienceCount } from '../audience/types.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { releaseIssue, takeBackIssue } from '../../releases/releaseIssue.js'
import { freeze } from '../audience/freezeAudience.js'
import { claimBatch, holdUntil, longestLeaseMs } from '../outbox/batches.js'
import { prepare } from '../prepare.js'
import { cancelSending } from './advance.js'
import { type Edition, editionsOf } from './editions.js'
import { refusalOf } from './refusalOf.js'

const collection = 'disseminations'

const sendingId = (issue: string, language: string): string => `${issue}-${language}`

type Sending = { audience?: AudienceCount | null } & Dissemination

const findSending = (payload: Payload, id: string): Promise<null | Sending> =>
  payload.db.findOne<Sending>({ collection, where: { id: { equals: id } } })

/** Runs for one worker at a time; null while another is at it. */
const alone = async (
  payload: Payload,
  id: string,
  run: () => Promise<unknown>,
): Promise<null | true> => {
  const now = optionsOf(payload).clock()
  const batch = { id: `${id}@audience`, dissemination: id, epoch: 0, isOpen: true, nextAt: null }
  const hasEnded = () => false
  const claim = await claimBatch({ batch, hasEnded, now, payload, worker: 'newsletters' })
  if (!claim) {
    return null
  }
  await holdUntil(payload, claim, new Date(now.getTime() + longestLeaseMs))
  try {
    await run()
    return true
  } finally {
    await holdUntil(payload, claim, new Date(0))
  }
}

/** The sending with its whole audience; null while another worker makes it. */
const prepareSending = async (args: {
  issue: IssueRow
  language: string
  newsletter: NewsletterRow
  payload: Payload
  release: string
}): Promise<null | string> => {
  const { issue, language, newsletter, payload, release } = args
  const id = sendingId(issue.id, language)
  const make = async (): Promise<unknown> => {
    const found = await findSending(payload, id)
    if (!found) {
      return prepare({ id, lists: newsletter.lists, payload, release, template: 'newsletter' })
    }
    // A worker ended between the sending and its audience.
    return found.audience ?? freeze(found, await createLocalReq({}, payload))
  }
  const isMade = (await findSending(payload, id))?.audience ?? (await alone(payload, id, make))
  if (!isMade) {
    return null
  }
  await payload.db.updateOne({ id, collection, data: { issue: issue.id }, returning: false })
  return id
}

/** Undoes what was made of an issue before one of its languages was refused. */
const undo = async (payload: Payload, issue: IssueRow, editions: Edition[]): Promise<void> => {
  for (const { draft, language } of editions) {
    const id = sendingId(issue.id, language)
    if (await findSending(payload, id)) {
      await cancelSending(payload, id)
    }
    await takeBackIssue(payload, draft.description)
  }
}

/**
 * Makes the releases and the sendings of an issue, one per language that has something: all of them,
 * or none. Every step may be repeated: what is there is found.
 *
 * @returns the ids of the sendings; null while another worker makes one of them
 * @throws ReleaseBlockedError, GateUnreadableError, MailBlockedError, MailFaultyError, TlpAboveListError, ListUnavailableError
 */
export const assemble = async (
  payload: Payload,
  issue: IssueRow,
  newsletter: NewsletterRow,
): Promise<null | string[]> => {
  const editions = await editionsOf(payload, issue, newsletter)
  const sendings: string[] = []
  const begun: Edition[] = []
  try {
    for (const edition of editions) {
      begun.push(edition)
      const { draft, language } = edition
      const release = await releaseIssue(payload, draft)
      const sending = await prepareSending({ issue, language, newsletter, payload, release })
      if (!sending) {
        return null
      }
      sendings.push(sending)
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
