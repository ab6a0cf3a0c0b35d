import type { Target } from '../operations/request.js'
import type { Person } from '../staff.js'

import { optionsOf } from '../../plugin/options.js'
import { peopleById } from '../staff.js'
import { assignmentOf, projectAssignee } from './assignments.js'
import { commentsOf } from './commentRows.js'
import { isFit, mayAssign } from './fitness.js'
import { type ShownComment, shownComments } from './shownComments.js'
import { openSubject } from './subject.js'

/** Who has a document in hand, until when, and what is said about it. */
export type Around = {
  assignedAt: null | string
  assignee: null | Person
  /** The newest 20, newest first. */
  comments: ShownComment[]
  dueAt: null | string
  /** `due`: set, move and take away the due date. */
  may: { assign: boolean; claim: boolean; due: boolean }
  /** Whether there are earlier comments. */
  more: boolean
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
  const now = await assignmentOf(store, row)
  const { more, rows } = await commentsOf(store, row.id)
  const people = await peopleById(payload, now.assignee ? [now.assignee] : [])
  const assignee = now.assignee ? (people.get(now.assignee) ?? null) : null
  if (String(row.assignee ?? '') !== (assignee?.id ?? '')) {
    // A process died between the hand-over and its projection.
    await projectAssignee(store, row, assignee?.id ?? null)
  }
  const isOpen = !definition.states[row.state]?.final
  const mayGive = isOpen && (await mayAssign(definition, row, { actor, req }))
  return {
    assignedAt: assignee ? now.at : null,
    assignee,
    comments: await shownComments(payload, rows),
    dueAt: row.dueAt ?? null,
    may: {
      assign: mayGive,
      claim: await isFit(definition, row, req),
      due: mayGive,
    },
    more,
    overdue:
      Boolean(row.dueAt) && Date.parse(row.dueAt ?? '') < optionsOf(payload).clock().getTime(),
  }
}
