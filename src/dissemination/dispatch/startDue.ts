import type { Payload } from 'payload'

import type { DisseminationRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { systemActor, transition, WorkflowError } from '../../workflow/index.js'
import { requireMayLeave } from '../followUp/requireMayLeave.js'
import { restoredTrouble } from './holdRestored.js'
import { note } from './store.js'

/** A plan that is older than this is asked about again instead of being carried out. */
const staleAfterMs = 24 * 3600_000

/**
 * Starts a scheduled dissemination when its time has come and its release may leave.
 *
 * @returns whether it is being sent now
 */
export const startIfDue = async (
  payload: Payload,
  dissemination: DisseminationRow,
): Promise<boolean> => {
  const { id, scheduledFor } = dissemination
  const now = optionsOf(payload).clock().getTime()
  const planned = scheduledFor ? new Date(scheduledFor).getTime() : now
  if (planned > now || dissemination.trouble === restoredTrouble) {
    return false
  }
  if (now - planned > staleAfterMs) {
    await noteOnce(payload, dissemination, 'schedule-stale')
    return false
  }
  if (!dissemination.audience) {
    // Whoever made it ended before everybody was in a batch.
    await noteOnce(payload, dissemination, 'audience-incomplete')
    return false
  }
  try {
    await requireMayLeave(payload, dissemination)
    await transition({
      id,
      actor: systemActor('dispatcher'),
      collection: 'disseminations',
      idempotencyKey: `start:${id}`,
      payload,
      transition: 'start',
    })
    return true
  } catch (error) {
    await noteOnce(payload, dissemination, codeOf(error))
    return false
  }
}

/** The code of a refusal; anything that is none is not swallowed. */
const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' || error instanceof WorkflowError) {
    return String(code)
  }
  throw error
}

const noteOnce = async (
  payload: Payload,
  row: DisseminationRow,
  trouble: string,
): Promise<void> => {
  if (row.trouble !== trouble) {
    await note(payload, row.id, { trouble })
  }
}
