import type { Endpoint, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { principalOf } from '../../plugin/policy.js'
import { parkedEffects, retryEffect } from '../effects/runEffects.js'
import { blocker } from '../engine/index.js'
import { BadRequestError, TransitionRefusedError, UnauthenticatedError } from '../errors.js'
import { answer } from './answer.js'
import { readBody, textOf } from './body.js'

const requireOperator = (req: PayloadRequest): void => {
  const { id, roles: held } = principalOf(req)
  if (id === null) {
    throw new UnauthenticatedError()
  }
  const { operators } = optionsOf(req.payload).workflow
  if (!operators.some((role) => held.includes(role))) {
    throw new TransitionRefusedError([
      blocker(
        'role',
        {
          en: `This is for: ${operators.join(', ')}.`,
          ru: `Это доступно ролям: ${operators.join(', ')}.`,
        },
        { roles: operators },
      ),
    ])
  }
}

const list = async (req: PayloadRequest) => ({
  effects: (await parkedEffects(req.payload)).map(({ id, attempts, effect, error, event }) => ({
    id,
    attempts,
    effect,
    error,
    event,
  })),
})

/**
 * `GET /api/elchi/effects`: effects that failed too often, with the code of the last failure.
 * `POST /api/elchi/effects/retry` with `{ id }` gives one another round, and answers with the rest.
 */
export const effectsEndpoints: Endpoint[] = [
  {
    handler: (req) =>
      answer(req, () => {
        requireOperator(req)
        return list(req)
      }),
    method: 'get',
    path: '/elchi/effects',
  },
  {
    handler: (req) =>
      answer(req, async () => {
        requireOperator(req)
        const id = textOf(await readBody(req), 'id', 'id')
        if (!id) {
          throw new BadRequestError('id-required', {
            en: 'Send the id of a parked effect.',
            ru: 'Отправьте id отложенного действия.',
          })
        }
        await retryEffect(req.payload, id)
        return list(req)
      }),
    method: 'post',
    path: '/elchi/effects/retry',
  },
]
