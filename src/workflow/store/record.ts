import type { Facts, WorkflowEvent } from '../engine/index.js'

import { tell } from '../news.js'
import { derive } from './derive.js'
import { appendEvent, type Store } from './events.js'

/** Tells the app of an event that this process has stored. */
export const tellOf = (store: Store, event: WorkflowEvent): Promise<void> =>
  tell(store, {
    actor: `${event.actor.kind}:${event.actor.id}`,
    at: event.at,
    event,
    subject: event.subject,
    type: event.kind,
  })

/**
 * Stores an event, carries out what follows from it, and tells the app; false when its sequence is
 * taken.
 */
export const record = async (
  store: Store,
  event: WorkflowEvent,
  before: Facts,
): Promise<boolean> => {
  if (!(await appendEvent(store, event))) {
    return false
  }
  await derive(store, event, before)
  await tellOf(store, event)
  return true
}
