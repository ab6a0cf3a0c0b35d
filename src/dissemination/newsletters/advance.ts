import type { Payload } from 'payload'

import type { IssueRow } from './types.js'

import { stateOf, systemActor, transition, WorkflowError } from '../../workflow/index.js'

/** What the dispatcher does next with the sending of an issue, by its state. */
const nextSteps: Record<string, string> = {
  approved: 'schedule',
  prepared: 'test',
  tested: 'approveIssue',
}

const fire = async (
  payload: Payload,
  id: string,
  name: string,
  sequence: number,
  comment?: string,
): Promise<boolean> => {
  try {
    await transition({
      id,
      actor: systemActor('dispatcher'),
      collection: 'disseminations',
      comment,
      idempotencyKey: `issue:${name}:${sequence}`,
      payload,
      transition: name,
    })
    return true
  } catch (error) {
    if (error instanceof WorkflowError) {
      return false
    }
    throw error
  }
}

/**
 * Leads a sending on as far as it goes without a person: to the plan where the newsletter goes by
 * itself, to the second person where it does not, and from their yes to the plan.
 *
 * @returns whether nothing is left to do for it
 */
export const advance = async (
  payload: Payload,
  issue: IssueRow,
  sending: string,
): Promise<boolean> => {
  for (;;) {
    const { sequence, state } = await stateOf({
      id: sending,
      collection: 'disseminations',
      payload,
    })
    const step = nextSteps[state]
    if (!step) {
      return true
    }
    if (
      (step === 'approveIssue' && !issue.goesByItself) ||
      !(await fire(payload, sending, step, sequence))
    ) {
      return false
    }
  }
}

/** Ends the sending of one language of an issue, because another language may not leave. */
export const cancelSending = async (payload: Payload, sending: string): Promise<void> => {
  const { sequence } = await stateOf({ id: sending, collection: 'disseminations', payload })
  await fire(payload, sending, 'cancel', sequence, 'issue-stopped')
}
