import type { PayloadRequest } from 'payload'

import { requireDefinition, subjectOf } from '../definitions.js'
import { transition as decide } from '../engine/index.js'
import { isJoined } from '../store/inTransaction.js'
import { takeAutomatic } from './automatic.js'
import { fire, type TransitionArgs, type TransitionResult } from './fire.js'

export type { TransitionArgs, TransitionResult } from './fire.js'

/**
 * Fires a transition: checks everything, stores one event, and carries out what follows from it.
 * Inside a transaction of `req` the effects wait for the next pump; otherwise they run before the
 * promise resolves, and their failures are retried later without failing the transition. So do
 * automatic steps of the state that was reached; the result is that of this transition.
 *
 * @throws TransitionRefusedError (403, 422), ConflictError (409), KeyReusedError (422),
 * SubjectNotFoundError (404), UnauthenticatedError (401), BadRequestError (400); all carry blockers.
 */
export const transition = async (args: TransitionArgs): Promise<TransitionResult> => {
  const { id, collection, payload, req } = args
  const isAlone = !(req?.payload && (await isJoined(req as PayloadRequest)))
  const result = await fire(args, { decide })
  if (isAlone && !result.replayed) {
    const definition = requireDefinition(payload, collection)
    await takeAutomatic(payload, definition, subjectOf(collection, id))
  }
  return result
}
