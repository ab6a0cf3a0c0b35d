import type { Payload, PayloadRequest } from 'payload'

import type { Actor, Blocker, WorkflowEvent } from './engine/index.js'
import type { NewsListener } from './news.js'

/** What the app may add to every transition, and what it hears of. */
export type TransitionHooks = {
  /**
   * Runs after the commit, in the process that fired; a failure is logged and changes nothing. What
   * has to happen in any case is an effect, not a hook.
   */
  afterTransition?: (args: { event: WorkflowEvent; payload: Payload }) => Promise<void> | void
  /** Runs before the event is stored; every blocker that it returns is reported. */
  beforeTransition?: (args: {
    actor: Actor
    collection: string
    doc: Record<string, unknown>
    req: PayloadRequest
    transition: string
  }) => Blocker[] | Promise<Blocker[]>
  /**
   * Hears of whatever happens to documents with a workflow: transitions, edits, assignments,
   * comments, due dates, schedules, effects that were parked. Once, after the commit, in the process
   * where it happened; a failure is logged and changes nothing.
   */
  onEvent?: NewsListener
}

/** Tells the app of a transition that has been committed. */
export const announce = async (
  payload: Payload,
  hooks: TransitionHooks,
  event: WorkflowEvent,
): Promise<void> => {
  try {
    await hooks.afterTransition?.({ event, payload })
  } catch (error) {
    payload.logger.error({
      event: event.id,
      msg: 'afterTransition failed; the transition stands.',
      name: error instanceof Error ? error.name : 'Error',
    })
  }
}
