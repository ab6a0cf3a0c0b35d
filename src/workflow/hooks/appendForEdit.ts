import type { PayloadRequest } from 'payload'

import type { Facts, WorkflowDefinition, WorkflowEvent } from '../engine/index.js'

import { subjectOf } from '../definitions.js'
import { ConflictError } from '../errors.js'
import { currentOf } from '../store/current.js'
import { record } from '../store/record.js'

const attempts = 20

/**
 * Appends the event that a write of the document calls for, decided anew from the newest facts
 * whenever another event was faster.
 */
export const appendForEdit = async (
  args: {
    definition: WorkflowDefinition
    document: string
    /** The facts, where they have just been read. */
    known?: Facts
    req: PayloadRequest
  },
  decide: (facts: Facts) => null | WorkflowEvent,
): Promise<void> => {
  const { definition, document, req } = args
  const store = { payload: req.payload, req }
  const subject = subjectOf(definition.collection, document)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const facts = attempt === 1 && args.known ? args.known : (await currentOf(store, subject)).facts
    const event = decide(facts)
    if (!event) {
      return
    }
    if (await record(store, event, facts)) {
      return
    }
  }
  const { facts } = await currentOf(store, subject)
  throw new ConflictError('lost-race', {
    sequence: facts.sequence,
    state: facts.state ?? definition.initial,
  })
}
