import type { Endpoint, PayloadRequest } from 'payload'

import type { Target } from '../operations/request.js'

import { answer } from '../endpoints/answer.js'
import { idsOf, readBody, textOf, type Values } from '../endpoints/body.js'
import { UnauthenticatedError } from '../errors.js'
import { documentId } from '../store/documents.js'
import { around } from './around.js'
import { assign } from './assign.js'
import { momentIn, personIn } from './body.js'
import { colleagues } from './colleagues.js'
import { comment, withdrawComment } from './comments.js'
import { setDueDate } from './dueDate.js'
import { overview } from './overview.js'
import { comments } from './shownComments.js'

const mentionsIn = (body: Values): string[] =>
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
