import type { PayloadRequest } from 'payload'

import type { Actor, WorkflowDefinition } from '../engine/index.js'
import type { Target } from '../operations/request.js'
import type { SubjectRow } from '../store/subjects.js'

import { requireDefinition, subjectOf } from '../definitions.js'
import { versionOf } from '../engine/index.js'
import { SubjectNotFoundError } from '../errors.js'
import { requestOf, requireActor, requireDocument } from '../operations/request.js'
import { adopt } from '../store/current.js'
import { findSubject } from '../store/subjects.js'

export type OpenSubject = {
  actor: Actor
  definition: WorkflowDefinition
  req: PayloadRequest
  row: SubjectRow
}

/**
 * A document's row of the projection, for a person who may read the document.
 *
 * @throws SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const openSubject = async (target: Target): Promise<OpenSubject> => {
  const { id, collection, payload } = target
  const definition = requireDefinition(payload, collection)
  const req = await requestOf(target)
  const actor = requireActor(target, req)
  await requireDocument(target, req)
  await adopt({ payload, req }, definition, String(id))
  const row = await findSubject({ payload, req }, subjectOf(collection, id))
  if (!row) {
    throw new SubjectNotFoundError()
  }
  return { actor, definition: versionOf(definition, row), req, row }
}
