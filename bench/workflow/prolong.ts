import type { Payload } from 'payload'

import { setImmediate as nextTurn } from 'node:timers/promises'

import { subjectOf, type WorkflowEvent } from '../../src/workflow/index.js'

/** Writes a long history as the engine would have left it, without paying for each step. */
export const prolong = async (payload: Payload, id: string, length: number): Promise<void> => {
  const subject = subjectOf('guarded', id)
  const first = await payload.db.findOne<WorkflowEvent>({
    collection: 'workflow-events',
    where: { id: { equals: `${subject}#1` } },
  })
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const req = { transactionID }
  for (let sequence = 2; sequence <= length; sequence += 1) {
    const isSubmit = sequence % 2 === 0
    await payload.db.create({
      collection: 'workflow-events',
      data: {
        ...first,
        id: `${subject}#${sequence}`,
        from: isSubmit ? 'draft' : 'review',
        idempotencyKey: `${subject} ${sequence}`,
        kind: 'transition',
        sequence,
        to: isSubmit ? 'review' : 'draft',
        transition: isSubmit ? 'submit' : 'sendBack',
      },
      req,
    })
    if (sequence % 100 === 0) {
      // libsql answers within the turn, and frees its statements only between turns.
      await nextTurn()
    }
  }
  const row = await payload.db.findOne<{ facts: object; id: string }>({
    collection: 'workflow-subjects',
    req,
    where: { id: { equals: subject } },
  })
  await payload.db.updateOne({
    id: subject,
    collection: 'workflow-subjects',
    data: { facts: { ...row?.facts, sequence: length, state: 'draft' }, sequence: length },
    req,
  })
  if (transactionID) {
    await payload.db.commitTransaction(transactionID)
  }
}
