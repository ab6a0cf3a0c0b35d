import type { Endpoint, PayloadRequest } from 'payload'

import type { Target } from '../operations/request.js'

import { answer } from '../endpoints/answer.js'
import { idsOf, readBody, textOf } from '../endpoints/body.js'
import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { documentId } from '../store/documents.js'
import { around } from './around.js'
import { assign } from './assign.js'
import { colleagues } from './colleagues.js'
import { comment, withdrawComment } from './comments.js'
import { setDueDate } from './dueDate.js'
import { overview } from './overview.js'
import { comments } from './shownComments.js'

type Body = Record<string, unknown>

/** An id of a person, or null for nobody; the key has to be there. Throws BadRequestError. */
const personIn = (body: Body, key: string): null | string => {
  if (!Object.hasOwn(body, key)) {
    throw new BadRequestError(`${key}-required`, {
      en: `${key}: send the id of a person, or null for nobody.`,
      ru: `${key}: отправьте идентификатор человека или null.`,
    })
  }
  return typeof body[key] === 'number' ? String(body[key]) : textOf(body, key, key)
}

/** A moment as a text, or null for none; the key has to be there. Throws BadRequestError. */
const momentIn = (body: Body, key: string): null | string => {
  const value = Object.hasOwn(body, key) ? textOf(body, key, key) : undefined
  if (value === undefined || (value !== null && Number.isNaN(Date.parse(value)))) {
    throw new BadRequestError(`${key}-invalid`, {
      en: `${key}: send a moment such as 2027-01-31T09:00:00Z, or null for none.`,
      ru: `${key}: отправьте момент, например 2027-01-31T09:00:00Z, или null.`,
    })
  }
  return value
}

const mentionsIn = (body: Body): string[] =>
  body.mentions === undefined ? [] : idsOf(body, 'mentions').map(String)

type Operation = (target: Target, req: PayloadRequest) => Promise<unknown>

const handler =
  (collection: string, operation: Operation): Endpoint['handler'] =>
  (req) =>
    answer(req, () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { payload, routeParams } = req
      const id = documentId(payload, collection, String(routeParams?.id))
      return operation({ id, collection, payload, req }, req)
    })

/** `GET /api/elchi/overview`: all workflows at a glance, as far as the person who asks may read. */
export const overviewEndpoint: Endpoint = {
  handler: (req) =>
    answer(req, async () => ({ workflows: await overview({ payload: req.payload, req }) })),
  method: 'get',
  path: '/elchi/overview',
}

/**
 * Of each document with a workflow: who has it in hand and what is said about it
 * (`GET /:id/people`, and earlier comments by `GET /:id/people/comments`), who could have it
 * (`GET /:id/people/colleagues`), and what people do about it.
 */
export const peopleEndpoints = (collection: string): Omit<Endpoint, 'root'>[] => {
  const route = (method: 'get' | 'post', path: string, operation: Operation) => ({
    handler: handler(collection, operation),
    method,
    path: `/:id/people${path}`,
  })
  return [
    route('get', '', around),
    route('get', '/colleagues', async (target) => ({ people: await colleagues(target) })),
    route('post', '/assign', async (target, req) => {
      const body = await readBody(req)
      return assign({
        ...target,
        assignee: personIn(body, 'assignee'),
        expected: personIn(body, 'expected'),
      })
    }),
    route('post', '/due', async (target, req) => {
      const body = await readBody(req)
      return setDueDate({
        ...target,
        comment: textOf(body, 'comment', 'comment'),
        dueAt: momentIn(body, 'dueAt'),
        expected: momentIn(body, 'expected'),
      })
    }),
    route('get', '/comments', (target, { query: { before } }) =>
      comments({ ...target, before: typeof before === 'string' ? before : undefined }),
    ),
    route('post', '/comments', async (target, req) => {
      const body = await readBody(req)
      return comment({
        ...target,
        idempotencyKey: textOf(body, 'idempotencyKey', 'key') ?? '',
        mentions: mentionsIn(body),
        text: textOf(body, 'text', 'text') ?? '',
      })
    }),
    route('post', '/comments/:comment/withdraw', async (target, req) => {
      await withdrawComment({ ...target, comment: String(req.routeParams?.comment) })
      return { withdrawn: true }
    }),
  ]
}
