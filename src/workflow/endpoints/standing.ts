import type { Route } from './index.js'

import { BadRequestError } from '../errors.js'
import { can } from '../operations/can.js'
import { answer } from './answer.js'
import { withNames } from './names.js'

const beforeOf = (value: unknown): number | undefined => {
  if (value === undefined) {
    return undefined
  }
  const before = Number(value)
  if (!Number.isSafeInteger(before) || before < 1) {
    throw new BadRequestError('before-invalid', {
      en: 'before is a sequence: a whole number above zero.',
      ru: 'before — это номер события: целое число больше нуля.',
    })
  }
  return before
}

export const standing =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      const before = beforeOf(req.query.before)
      const now = await can({ id, before, collection, payload: req.payload, req })
      return {
        ...now,
        history: await withNames(req, now.history),
        overrides: await withNames(req, now.overrides),
      }
    })
