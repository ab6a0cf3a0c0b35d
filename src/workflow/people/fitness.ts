import type { Payload, PayloadRequest } from 'payload'

import type { Actor, WorkflowDefinition } from '../engine/index.js'
import type { SubjectRow } from '../store/subjects.js'

import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../actor.js'
import { awaited } from '../engine/awaited.js'
import { forPerson } from '../operations/tasks.js'
import { documentId, mayRead } from '../store/documents.js'

/** The steps by which the person of this request could move the document on now. */
export const stepsOf = (
  definition: WorkflowDefinition,
  row: SubjectRow,
  args: { actor: Actor; req: PayloadRequest },
): Promise<string[]> =>
  forPerson(
    awaited(definition, row.facts, {
      actor: args.actor,
      hash: row.hash,
      isDue: Boolean(row.dueAt),
    }),
    {
      ...args,
      definition,
      row,
    },
  )

/** Whether the person of this request may read the document of a row. */
export const readsSubject = (payload: Payload, row: SubjectRow, req: PayloadRequest) =>
  mayRead({
    id: documentId(payload, row.collection, row.document),
    collection: row.collection,
    payload,
    req,
  })

/** Whether the person of this request can do something with the document. */
export const isFit = async (
  definition: WorkflowDefinition,
  row: SubjectRow,
  req: PayloadRequest,
): Promise<boolean> => {
  const actor = actorOf(req)
  return (
    actor !== null &&
    (await readsSubject(req.payload, row, req)) &&
    (await stepsOf(definition, row, { actor, req })).length > 0
  )
}

/** Whether the person may give the document to others: by a role, or because a step is theirs. */
export const mayAssign = async (
  definition: WorkflowDefinition,
  row: SubjectRow,
  args: { actor: Actor; req: PayloadRequest },
): Promise<boolean> => {
  const { assigners } = optionsOf(args.req.payload).people
  return (
    args.actor.roles.some((role) => assigners.includes(role)) ||
    (await stepsOf(definition, row, args)).length > 0
  )
}
