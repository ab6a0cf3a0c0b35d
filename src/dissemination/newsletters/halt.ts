import type { Payload } from 'payload'

import { definitionFor, stateOf, systemActor, transition } from '../../workflow/index.js'

const collection = 'newsletters'

/** The step that stops a newsletter until somebody has looked; other workflows may lack it. */
const step = 'stop'

/**
 * Stops a newsletter that runs: going on is a task of coordinators and editors.
 *
 * @param args.cause what it is stopped for; the same cause stops it once
 * @param args.code why, for the history
 */
export const halt = async (args: {
  cause: string
  code: string
  newsletter: string
  payload: Payload
}): Promise<void> => {
  const { cause, code, newsletter, payload } = args
  const { sequence, state } = await stateOf({ id: newsletter, collection, payload })
  const definition = definitionFor(payload, collection)
  if ([definition?.transitions[step]?.from].flat().includes(state)) {
    await transition({
      id: newsletter,
      actor: systemActor('dispatcher'),
      collection,
      comment: code,
      idempotencyKey: `${step}:${cause}:${sequence}`,
      payload,
      transition: step,
    })
  }
}
