import type { PayloadRequest } from 'payload'

import type { Route } from './index.js'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { override } from '../operations/override.js'
import { transition } from '../operations/transition.js'
import { answer } from './answer.js'
import { countOf, readBody, textOf } from './body.js'

/** What every call that fires a transition sends. Throws UnauthenticatedError, BadRequestError. */
const calledWith = async (req: PayloadRequest) => {
  if (!req.user) {
    throw new UnauthenticatedError()
  }
  const { transition } = req.routeParams as { transition: string }
  const body = await readBody(req)
  const expectedSequence = countOf(body, 'expectedSequence', 'sequence')
  const idempotencyKey = textOf(body, 'idempotencyKey', 'key')
  if (expectedSequence === null && idempotencyKey === null) {
    throw new BadRequestError('sequence-or-key-required', {
      en: 'Send expectedSequence, idempotencyKey, or both.',
      ru: 'Отправьте expectedSequence, idempotencyKey или оба.',
    })
  }
  const call = { expectedSequence, idempotencyKey, payload: req.payload, req, transition }
  return { body, call }
}

/** `POST /:id/workflow/:transition` with `{ comment?, expectedSequence?, idempotencyKey? }`. */
export const fire =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      const { body, call } = await calledWith(req)
      return transition({ id, collection, comment: textOf(body, 'comment', 'comment'), ...call })
    })

/** `POST /:id/workflow/:transition/override`: the same with a `reason`, against the rules about who. */
export const breakGlass =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      const { body, call } = await calledWith(req)
      return override({ id, collection, reason: textOf(body, 'reason', 'reason') ?? '', ...call })
    })
