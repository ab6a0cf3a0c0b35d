import type { Target } from '../operations/request.js'
import type { Person } from '../staff.js'

import { optionsOf } from '../../plugin/options.js'
import { peopleById } from '../staff.js'
import { assignmentOf, projectAssignee } from './assignments.js'
import { commentsOf } from './comments.js'
import { isFit, mayAssign } from './fitness.js'
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

/** Who has a document in hand, until when, and what is said about it. */
export type Around = {
  assignedAt: null | string
  assignee: null | Person
  /** The newest 50, newest first. */
  comments: ShownComment[]
  dueAt: null | string
  may: { assign: boolean; claim: boolean }
  overdue: boolean
}

/**
 * What people agreed on about a document.
 *
 * @throws SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const around = async (target: Target): Promise<Around> => {
  const { payload } = target
  const { actor, definition, req, row } = await openSubject(target)
  const store = { payload, req }
  const [now, rows] = [await assignmentOf(store, row), await commentsOf(store, row.id)]
  const people = await peopleById(payload, [
    ...(now.assignee ? [now.assignee] : []),
    ...rows.flatMap(({ author, mentions }) => [author, ...(mentions ?? [])]),
  ])
  const person = (id: string): Person => people.get(id) ?? { id, name: null }
  const assignee = now.assignee ? (people.get(now.assignee) ?? null) : null
  if (String(row.assignee ?? '') !== (assignee?.id ?? '')) {
    // A process died between the hand-over and its projection.
    await projectAssignee(store, row, assignee?.id ?? null)
  }
  return {
    assignedAt: assignee ? now.at : null,
    assignee,
    comments: rows.map(({ id, at, author, mentions, text, withdrawnAt }) => ({
      id,
      at,
      author: person(author),
      mentions: (mentions ?? []).map(person),
      text: text ?? '',
      withdrawn: Boolean(withdrawnAt),
    })),
    dueAt: row.dueAt,
    may: {
      assign: await mayAssign(definition, row, { actor, req }),
      claim: await isFit(definition, row, req),
    },
    overdue: row.dueAt !== null && Date.parse(row.dueAt) < optionsOf(payload).clock().getTime(),
  }
}
