import type { PayloadRequest } from 'payload'

import type { TransitionArgs } from '../operations/fire.js'

import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { documentId } from '../store/documents.js'

export type Call = { collection: string; id: string; transition: string } & Pick<
  TransitionArgs,
  'comment' | 'expectedSequence' | 'idempotencyKey'
>

/** The document that a call names, for the logged-in user. Throws UnauthenticatedError. */
export const targetOf = (args: Record<string, unknown>, { req }: { req: PayloadRequest }) => {
  if (!req.user) {
    throw new UnauthenticatedError()
  }
  const { id, collection } = args as Pick<Call, 'collection' | 'id'>
  return { id: documentId(req.payload, collection, id), collection, payload: req.payload, req }
}

/** Throws BadRequestError. */
export const requireMark = ({ expectedSequence, idempotencyKey }: Partial<Call>): void => {
  if ((expectedSequence ?? null) === null && (idempotencyKey ?? null) === null) {
    throw new BadRequestError('sequence-or-key-required', {
      en: 'Send expectedSequence, idempotencyKey, or both.',
      ru: 'Отправьте expectedSequence, idempotencyKey или оба.',
    })
  }
}
