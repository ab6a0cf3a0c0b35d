import type { PayloadRequest } from 'payload'

import type { Target } from '../operations/request.js'
import type { Store } from '../store/events.js'
import type { SubjectRow } from '../store/subjects.js'

import { appendAudit } from '../../audit/index.js'
import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { hashOf } from '../content.js'
import { actorKey, longestComment } from '../engine/index.js'
import {
  BadRequestError,
  KeyReusedError,
  SubjectNotFoundError,
  UnauthenticatedError,
} from '../errors.js'
import { tell } from '../news.js'
import { requireKey } from '../operations/request.js'
import { accountsOf, requestAs } from '../staff.js'
import { requireCleanText } from '../textChecks.js'
import { type CommentRow, commentsCollection, findComment } from './commentRows.js'
import { CommentNotYoursError, MentionUnfitError } from './errors.js'
import { readsSubject } from './fitness.js'
import { openSubject } from './subject.js'

const mostMentions = 20

const requireText = (text: string): void => {
  if (!text.trim() || text.length > longestComment) {
    throw new BadRequestError('text-invalid', {
      en: `A comment has 1 to ${longestComment} characters.`,
      ru: `Комментарий содержит от 1 до ${longestComment} знаков.`,
    })
  }
}

const requireMentions = async (
  req: PayloadRequest,
  row: SubjectRow,
  mentions: string[],
): Promise<void> => {
  const { payload } = req
  const accounts = mentions.length > mostMentions ? [] : await accountsOf(payload, mentions)
  if (accounts.length !== mentions.length) {
    throw new MentionUnfitError()
  }
  for (const account of accounts) {
    if (!(await readsSubject(payload, row, await requestAs(payload, account)))) {
      throw new MentionUnfitError()
    }
  }
}

export type CommentArgs = {
  /** The same key again gives the same answer, without a second comment. */
  idempotencyKey: string
  /** Ids of colleagues who find the comment in their next digest. */
  mentions: string[]
  text: string
} & Target

/**
 * Adds a comment that everybody sees who may read the document.
 *
 * @throws BadRequestError (400), MentionUnfitError (422), TextRefusedError (422),
 * KeyReusedError (422), SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const comment = async (args: CommentArgs): Promise<{ id: string; replayed: boolean }> => {
  const { idempotencyKey, payload, text } = args
  const mentions = [...new Set(args.mentions)]
  requireText(text)
  requireKey(idempotencyKey)
  const { actor, req, row } = await openSubject(args)
  if (actor.kind !== 'user') {
    throw new UnauthenticatedError()
  }
  await requireMentions(req, row, mentions)
  await requireCleanText({ payload, req, text })
  const id = hashOf([row.id, actor.id, idempotencyKey])
  const at = optionsOf(payload).clock().toISOString()
  const data = { id, at, author: actor.id, mentions, subject: row.id, text }
  if (!(await insertOnce({ collection: commentsCollection, data, payload, req }))) {
    const stored = await findComment({ payload, req }, id)
    if (stored?.text !== text) {
      throw new KeyReusedError()
    }
    return { id, replayed: true }
  }
  await note({ payload, req }, 'workflow.commented', data, { mentions: mentions.length })
  await tell(
    { payload, req },
    {
      actor: actorKey(actor),
      at,
      comment: id,
      mentions,
      subject: row.id,
      type: 'commented',
    },
  )
  return { id, replayed: false }
}

/**
 * Takes an own comment back: its text is gone for good, the place where it stood stays.
 *
 * @throws CommentNotYoursError (403), SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const withdrawComment = async (args: { comment: string } & Target): Promise<void> => {
  const { payload } = args
  const { actor, req, row } = await openSubject(args)
  const store = { payload, req }
  const stored = await findComment(store, args.comment)
  if (stored?.subject !== row.id) {
    throw new SubjectNotFoundError()
  }
  if (actor.kind !== 'user' || stored.author !== actor.id) {
    throw new CommentNotYoursError()
  }
  const withdrawnAt = optionsOf(payload).clock().toISOString()
  await payload.db.updateOne({
    id: stored.id,
    collection: commentsCollection,
    data: { mentions: [], text: '', withdrawnAt },
    req,
    returning: false,
  })
  await note(store, 'workflow.comment-withdrawn', stored, {})
  await tell(store, {
    actor: actorKey(actor),
    at: withdrawnAt,
    comment: stored.id,
    subject: row.id,
    type: 'comment-withdrawn',
  })
}

const note = (
  store: Store,
  kind: string,
  { id, author, subject }: Pick<CommentRow, 'author' | 'id' | 'subject'>,
  data: Record<string, number>,
) =>
  appendAudit({
    ...store,
    entries: [{ actor: `user:${author}`, data, kind, source: `${kind}:${id}`, subject }],
  })
