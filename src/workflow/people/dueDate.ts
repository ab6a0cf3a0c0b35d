import type { WorkflowDefinition } from '../engine/index.js'
import type { Target } from '../operations/request.js'
import type { SubjectRow } from '../store/subjects.js'

import { optionsOf } from '../../plugin/options.js'
import { eventOf, longestComment } from '../engine/index.js'
import { BadRequestError, ConflictError } from '../errors.js'
import { requireMoment } from '../operations/moment.js'
import { inTransaction } from '../store/inTransaction.js'
import { record } from '../store/record.js'
import { requireCleanText } from '../textChecks.js'
import { DueDateChangedError, DueDateFinalError, DueDateRefusedError } from './errors.js'
import { mayAssign } from './fitness.js'
import { openSubject } from './subject.js'

export type DueDateArgs = {
  /** Why; it stays in the history. */
  comment?: null | string
  /** A moment to come, ISO 8601 or a Date; null takes the due date away. */
  dueAt: Date | null | string
  /** The due date as the caller saw it; null for none. */
  expected: Date | null | string
} & Target

const moment = (value: Date | null | string | undefined): null | number =>
  value === null || value === undefined ? null : new Date(value).getTime()

const requireOpen = (definition: WorkflowDefinition, { state }: SubjectRow): void => {
  if (definition.states[state]?.final) {
    throw new DueDateFinalError()
  }
}

const requireComment = (comment: string): void => {
  if (comment.length > longestComment) {
    throw new BadRequestError('comment-invalid', {
      en: `A comment has at most ${longestComment} characters.`,
      ru: `Комментарий содержит не больше ${longestComment} знаков.`,
    })
  }
}

/**
 * Sets, moves or takes away the due date of a document, for whoever may give it to others. It counts
 * until the document moves on, and tasks, digests and escalation follow it. The same date again
 * changes nothing.
 *
 * @throws DueDateRefusedError (403), DueDateFinalError (422), DueDateChangedError (409),
 * ConflictError (409), BadRequestError (400), TextRefusedError (422), SubjectNotFoundError (404),
 * UnauthenticatedError (401)
 */
export const setDueDate = async (args: DueDateArgs): Promise<{ dueAt: null | string }> => {
  const { comment = null, expected, id, payload } = args
  const now = optionsOf(payload).clock()
  const { actor, definition, req, row } = await openSubject(args)
  if (!(await mayAssign(definition, row, { actor, req }))) {
    throw new DueDateRefusedError()
  }
  requireOpen(definition, row)
  if (moment(args.dueAt) === moment(row.dueAt)) {
    return { dueAt: row.dueAt ?? null }
  }
  if (moment(expected) !== moment(row.dueAt)) {
    throw new DueDateChangedError()
  }
  const dueAt = args.dueAt === null ? null : requireMoment(args.dueAt, now)
  requireComment(comment ?? '')
  await requireCleanText({ payload, req, text: comment })
  const event = eventOf(
    definition,
    row.facts,
    actor,
    { at: now.toISOString(), document: String(id) },
    {
      comment: comment?.trim() ? comment : null,
      dueAt,
      hash: row.hash,
      kind: 'due',
      to: row.state,
    },
  )
  await inTransaction(req, async (own) => {
    if (!(await record({ payload, req: own }, event, row.facts))) {
      throw new ConflictError('lost-race', { sequence: row.sequence, state: row.state })
    }
  })
  return { dueAt }
}
