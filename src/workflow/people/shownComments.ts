import type { Payload } from 'payload'

import type { Target } from '../operations/request.js'
import type { Person } from '../staff.js'

import { peopleById } from '../staff.js'
import { commentBefore, type CommentRow, commentsOf } from './commentRows.js'
import { openSubject } from './subject.js'

export type ShownComment = {
  at: string
  /** `name` is null for an account without a name, or one that is gone. */
  author: Person
  id: string
  mentions: Person[]
  text: string
  withdrawn: boolean
}

/** Comments with the people in them. */
export const shownComments = async (
  payload: Payload,
  rows: CommentRow[],
): Promise<ShownComment[]> => {
  const people = await peopleById(
    payload,
    rows.flatMap(({ author, mentions }) => [author, ...(mentions ?? [])]),
  )
  const person = (id: string): Person => people.get(id) ?? { id, name: null }
  return rows.map(({ id, at, author, mentions, text, withdrawnAt }) => ({
    id,
    at,
    author: person(author),
    mentions: (mentions ?? []).map(person),
    text: text ?? '',
    withdrawn: Boolean(withdrawnAt),
  }))
}

/**
 * The comments of a document, 20 at a time, newest first.
 *
 * @param args.before the id of a comment: only those before it @default all
 * @returns the page, and whether there are earlier ones
 * @throws BadRequestError (400), SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const comments = async (
  args: { before?: string } & Target,
): Promise<{ comments: ShownComment[]; more: boolean }> => {
  const { payload } = args
  const { req, row } = await openSubject(args)
  const store = { payload, req }
  const before =
    args.before === undefined ? undefined : await commentBefore(store, row.id, args.before)
  const { more, rows } = await commentsOf(store, row.id, before)
  return { comments: await shownComments(payload, rows), more }
}
