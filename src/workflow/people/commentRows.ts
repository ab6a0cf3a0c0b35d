import type { Where } from 'payload'

import type { Store } from '../store/events.js'

import { BadRequestError } from '../errors.js'

export const commentsCollection = 'workflow-comments'

export type CommentRow = {
  at: string
  author: string
  id: string
  mentions?: null | string[]
  subject: string
  text?: null | string
  withdrawnAt?: null | string
}

/** Comments shown at once. */
const commentsPage = 20

/** A page of a document's comments, newest first, and whether there are earlier ones. */
export type CommentPage = { more: boolean; rows: CommentRow[] }

/** The newest comments of a document, or those before one of them. */
export const commentsOf = async (
  { payload, req }: Store,
  subject: string,
  before?: Pick<CommentRow, 'at' | 'id'>,
): Promise<CommentPage> => {
  const earlier: Where[] = before
    ? [
        {
          or: [
            { at: { less_than: before.at } },
            // Two of one moment are told apart by their ids.
            { and: [{ at: { equals: before.at } }, { id: { less_than: before.id } }] },
          ],
        },
      ]
    : []
  const { docs } = await payload.db.find<CommentRow>({
    collection: commentsCollection,
    limit: commentsPage + 1,
    pagination: false,
    req,
    sort: ['-at', '-id'],
    where: { and: [{ subject: { equals: subject } }, ...earlier] },
  })
  return { more: docs.length > commentsPage, rows: docs.slice(0, commentsPage) }
}

/**
 * The comment of this document that a page begins after.
 *
 * @throws BadRequestError (400) when it is not there
 */
export const commentBefore = async (
  store: Store,
  subject: string,
  id: string,
): Promise<CommentRow> => {
  const row = await findComment(store, id)
  if (row?.subject !== subject) {
    throw new BadRequestError('before-invalid', {
      en: 'before is the id of a comment on this document.',
      ru: 'before — это идентификатор комментария к этому документу.',
    })
  }
  return row
}

/** Comments of all documents after a moment, for digests. */
export const commentsSince = async ({ payload, req }: Store, moment: string) =>
  (
    await payload.db.find<CommentRow>({
      collection: commentsCollection,
      limit: 0,
      pagination: false,
      req,
      sort: 'at',
      where: { at: { greater_than: moment } },
    })
  ).docs

/** One comment, or null. */
export const findComment = ({ payload, req }: Store, id: string): Promise<CommentRow | null> =>
  payload.db.findOne<CommentRow>({
    collection: commentsCollection,
    req,
    where: { id: { equals: id } },
  })
