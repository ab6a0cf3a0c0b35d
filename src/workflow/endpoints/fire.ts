import type { Route } from './index.js'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { transition } from '../operations/transition.js'
import { answer } from './answer.js'
import { countOf, readBody, textOf } from './body.js'

export const fire =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { transition: name } = req.routeParams as { transition: string }
      const body = await readBody(req)
      const expectedSequence = countOf(body, 'expectedSequence', 'sequence')
      const idempotencyKey = textOf(body, 'idempotencyKey', 'key')
      if (expectedSequence === null && idempotencyKey === null) {
        throw new BadRequestError('sequence-or-key-required', {
          en: 'Send expectedSequence, idempotencyKey, or both.',
          ru: 'Отправьте expectedSequence, idempotencyKey или оба.',
        })
      }
      return transition({
        id,
        collection,
        comment: textOf(body, 'comment', 'comment'),
        expectedSequence,
        idempotencyKey,
        payload: req.payload,
        req,
        transition: name,
      })
    })
