import type { Endpoint } from 'payload'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { bulk } from '../operations/bulk.js'
import { answer } from './answer.js'
import { idsOf, readBody, textOf } from './body.js'

/**
 * `POST /api/:collection/workflow/:transition` with `{ ids, idempotencyKey, comment?, dryRun? }`
 * answers `{ items }`, one for each document.
 */
export const bulkEndpoint = (collection: string): Omit<Endpoint, 'root'> => ({
  handler: (req) =>
    answer(req, async () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { transition } = req.routeParams as { transition: string }
      const body = await readBody(req)
      const dryRun = body.dryRun === true
      const idempotencyKey = textOf(body, 'idempotencyKey', 'key')
      if (idempotencyKey === null && !dryRun) {
        throw new BadRequestError('key-required', {
          en: 'Send an idempotencyKey.',
          ru: 'Отправьте idempotencyKey.',
        })
      }
      return {
        items: await bulk({
          collection,
          comment: textOf(body, 'comment', 'comment'),
          dryRun,
          idempotencyKey: idempotencyKey ?? '',
          ids: idsOf(body, 'ids'),
          payload: req.payload,
          req,
          transition,
        }),
      }
    }),
  method: 'post',
  path: '/workflow/:transition',
})
