import type { Route } from './index.js'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { cancelSchedule } from '../operations/cancelSchedule.js'
import { schedule } from '../operations/schedule.js'
import { answer } from './answer.js'
import { readBody, textOf } from './body.js'

/** `POST /:id/workflow/:transition/schedule` with `{ at, comment? }`. */
export const setForLater =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { transition } = req.routeParams as { transition: string }
      const body = await readBody(req)
      const at = textOf(body, 'at', 'time')
      if (at === null) {
        throw new BadRequestError('time-required', {
          en: 'Send at: when to take this step.',
          ru: 'Отправьте at: когда выполнить этот шаг.',
        })
      }
      const comment = textOf(body, 'comment', 'comment')
      return schedule({ id, at, collection, comment, payload: req.payload, req, transition })
    })

/** `DELETE /:id/workflow/schedules/:schedule`. */
export const takeBack =
  (collection: string): Route =>
  (req, id) =>
    answer(req, () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { schedule: made } = req.routeParams as { schedule: string }
      return cancelSchedule({ id, collection, payload: req.payload, req, schedule: made })
    })
