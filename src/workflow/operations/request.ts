import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { Actor } from '../engine/index.js'

import { actorOf } from '../actor.js'
import { canonical, hashOf } from '../content.js'
import { BadRequestError, SubjectNotFoundError, UnauthenticatedError } from '../errors.js'
import { mayRead, readDocument } from '../store/documents.js'

/** What every operation on one document is called with. */
export type Target = {
  /** Who acts. @default the user of `req` */
  actor?: Actor
  /** The slug of the document's collection. */
  collection: string
  id: number | string
  payload: Payload
  req?: Partial<PayloadRequest>
}

const longestKey = 200

/** A full request: the caller's own, or a new one. */
export const requestOf = async ({ payload, req }: Pick<Target, 'payload' | 'req'>) =>
  req?.payload ? (req as PayloadRequest) : createLocalReq({ req: req as PayloadRequest }, payload)

/** Throws UnauthenticatedError. */
export const requireActor = (target: Target, req: PayloadRequest): Actor => {
  const actor = target.actor ?? actorOf(req)
  if (!actor) {
    throw new UnauthenticatedError()
  }
  return actor
}

/**
 * The latest draft, for an actor who may read it. An actor named by the code that calls is trusted
 * to have been checked. Throws SubjectNotFoundError.
 */
export const requireDocument = async (target: Target, req: PayloadRequest) => {
  const { id, collection, payload } = target
  const readable = target.actor ? true : await mayRead({ id, collection, payload, req })
  const doc = readable ? await readDocument({ id, collection, payload, req }) : null
  if (!doc) {
    throw new SubjectNotFoundError()
  }
  return doc
}

/** Throws BadRequestError for a key that is empty or longer than 200 characters. */
export const requireKey = (key: string): void => {
  if (!key.trim() || key.length > longestKey) {
    throw new BadRequestError('key-invalid', {
      en: `An idempotency key has 1 to ${longestKey} characters.`,
      ru: `Ключ идемпотентности содержит от 1 до ${longestKey} знаков.`,
    })
  }
}

/** Tells a repeated request from another one under the same key. */
export const requestHash = (request: {
  actor: string
  comment: null | string
  expectedSequence: null | number
  transition: string
  way?: string
}): string => hashOf(canonical(request))
