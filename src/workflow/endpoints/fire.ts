import type { PayloadRequest } from 'payload'

import type { Route } from './index.js'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { transition } from '../operations/transition.js'
import { answer } from './answer.js'

type Body = {
  comment: null | string
  expectedSequence: null | number
  idempotencyKey: null | string
}

const malformed = (code: string, en: string, ru: string) => new BadRequestError(code, { en, ru })

const read = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const parsed: unknown = await req.json?.().catch(() => null)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw malformed('body-invalid', 'Send a JSON object.', 'Отправьте объект JSON.')
  }
  return parsed as Record<string, unknown>
}

const isOptional = (value: unknown, type: 'string'): value is null | string | undefined =>
  value === undefined || value === null || typeof value === type

/** The body of the contract. Throws BadRequestError. */
const bodyOf = async (req: PayloadRequest): Promise<Body> => {
  const { comment, expectedSequence, idempotencyKey } = await read(req)
  if (!isOptional(comment, 'string')) {
    throw malformed('comment-invalid', 'comment is a text.', 'comment — это текст.')
  }
  if (!isOptional(idempotencyKey, 'string')) {
    throw malformed('key-invalid', 'idempotencyKey is a text.', 'idempotencyKey — это текст.')
  }
  const sequence = expectedSequence ?? null
  if (sequence !== null && !(Number.isSafeInteger(sequence) && (sequence as number) >= 0)) {
    throw malformed(
      'sequence-invalid',
      'expectedSequence is a whole number.',
      'expectedSequence — это целое число.',
    )
  }
  if (sequence === null && (idempotencyKey ?? null) === null) {
    throw malformed(
      'sequence-or-key-required',
      'Send expectedSequence, idempotencyKey, or both.',
      'Отправьте expectedSequence, idempotencyKey или оба.',
    )
  }
  return {
    comment: comment ?? null,
    expectedSequence: sequence as null | number,
    idempotencyKey: idempotencyKey ?? null,
  }
}

export const fire =
  (collection: string): Route =>
  (req, id) =>
    answer(req, async () => {
      if (!req.user) {
        throw new UnauthenticatedError()
      }
      const { transition: name } = req.routeParams as { transition: string }
      const body = await bodyOf(req)
      return transition({
        id,
        collection,
        payload: req.payload,
        req,
        transition: name,
        ...body,
      })
    })
