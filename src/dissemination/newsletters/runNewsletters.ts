import type { Payload } from 'payload'

import type { IssueRow, IssueState, NewsletterRow } from './types.js'

import { advance } from './advance.js'
import { announce } from './announce.js'
import { assemble } from './assemble.js'
import { claimDue } from './claim.js'
import { refusalOf } from './refusalOf.js'
import { stopNewsletter } from './stop.js'

const collection = 'newsletter-issues'

const inState = async (payload: Payload, state: IssueState): Promise<IssueRow[]> => {
  const { docs } = await payload.db.find<IssueRow>({
    collection,
    limit: 0,
    pagination: false,
    sort: 'occurrence',
    where: { state: { equals: state } },
  })
  return docs
}

const move = (payload: Payload, id: string, data: Partial<IssueRow>): Promise<unknown> =>
  payload.db.updateOne({ id, collection, data, returning: false })

const make = async (payload: Payload, issue: IssueRow): Promise<void> => {
  const newsletter = await payload.db.findOne<NewsletterRow>({
    collection: 'newsletters',
    where: { id: { equals: issue.newsletter } },
  })
  if (!newsletter) {
    await move(payload, issue.id, { reason: 'newsletter-gone', state: 'blocked' })
    return
  }
  try {
    const sendings = await assemble(payload, issue, newsletter)
    if (!sendings) {
      return
    }
    const isOver = await Promise.all(sendings.map((id) => advance(payload, issue, id)))
    const waiting = sendings.filter((_, index) => !isOver[index])
    await announce({ issue, payload, sendings: waiting })
    const state = sendings.length === 0 ? 'empty' : waiting.length > 0 ? 'waiting' : 'done'
    await move(payload, issue.id, { state })
  } catch (error) {
    const reason = refusalOf(error)
    if (!reason) {
      throw error
    }
    await stopNewsletter(payload, newsletter, issue, reason)
    await move(payload, issue.id, { reason, state: 'blocked' })
  }
}

const follow = async (payload: Payload, issue: IssueRow): Promise<void> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    where: { issue: { equals: issue.id } },
  })
  const isOver = await Promise.all(docs.map(({ id }) => advance(payload, issue, id)))
  if (isOver.every(Boolean)) {
    // Unless another worker gave back meanwhile what it held.
    await payload.db.updateOne({
      collection,
      data: { state: 'done' },
      where: { and: [{ id: { equals: issue.id } }, { state: { equals: 'waiting' } }] },
    })
  }
}

/**
 * Makes the issues that are due and leads those that were made on. Any number of processes may run
 * it at once; each issue is made once.
 */
export const runNewsletters = async (payload: Payload): Promise<void> => {
  await claimDue(payload)
  for (const issue of await inState(payload, 'assembling')) {
    await make(payload, issue)
  }
  for (const issue of await inState(payload, 'waiting')) {
    await follow(payload, issue)
  }
}
