import { transition as decide } from '../engine/index.js'
import { fire, type TransitionArgs, type TransitionResult } from './fire.js'

export type { TransitionArgs, TransitionResult } from './fire.js'

/**
 * Fires a transition: checks everything, stores one event, and carries out what follows from it.
 * Inside a transaction of `req` the effects wait for the next pump; otherwise they run before the
 * promise resolves, and their failures are retried later without failing the transition.
 *
 * @throws TransitionRefusedError (403, 422), ConflictError (409), KeyReusedError (422),
 * SubjectNotFoundError (404), UnauthenticatedError (401), BadRequestError (400); all carry blockers.
 */
export const transition = (args: TransitionArgs): Promise<TransitionResult> =>
  fire(args, { decide })
