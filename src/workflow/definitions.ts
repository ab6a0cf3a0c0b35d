import type { Payload, PayloadRequest } from 'payload'

import type { Guard, WorkflowDefinition } from './engine/index.js'

import { optionsOf } from '../plugin/options.js'
import { SubjectNotFoundError } from './errors.js'

/**
 * A condition on a transition. It may read through `req.payload`; pass `req` on.
 *
 * @example
 * const hasSources = defineGuard({
 *   code: 'sources-missing',
 *   check: ({ doc }) => doc.sources ? [] : [blocker('sources-missing', { en: '…', ru: '…' })],
 * })
 */
export const defineGuard = (guard: {
  about?: Guard['about']
  check: Guard<PayloadRequest>['check']
  code: string
}): Guard => guard as Guard

/** The workflow of a collection, if it has one. */
export const definitionFor = (
  payload: Payload,
  collection: string,
): undefined | WorkflowDefinition =>
  optionsOf(payload).workflows.find((definition) => definition.collection === collection)

/** The workflow of a collection. Throws SubjectNotFoundError where there is none. */
export const requireDefinition = (payload: Payload, collection: string): WorkflowDefinition => {
  const definition = definitionFor(payload, collection)
  if (!definition) {
    throw new SubjectNotFoundError()
  }
  return definition
}

/** `collection:document`, the id of a subject. */
export const subjectOf = (collection: string, id: number | string): string => `${collection}:${id}`
