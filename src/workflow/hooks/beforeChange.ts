import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { actorOf, localActor } from '../actor.js'
import { subjectOf } from '../definitions.js'
import { actorKey } from '../engine/index.js'
import { insertShell } from '../store/subjects.js'
import { isChanged } from './changes.js'
import { recordEdit } from './recordEdit.js'
import { requirePublishable } from './requirements.js'

type Values = Record<string, unknown>

const prepareCreation = async (
  definition: WorkflowDefinition,
  { state: _, ...data }: Values,
  req: PayloadRequest,
): Promise<Values> => {
  if (data._status === 'published') {
    requirePublishable(definition, definition.initial)
  }
  const { id } = data
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { ...data, workflow: null }
  }
  const author = actorKey(actorOf(req) ?? localActor)
  await insertShell({ payload: req.payload, req }, definition, String(id), author)
  return { ...data, workflow: subjectOf(definition.collection, id) }
}

/**
 * Before a write: keeps the link to the state out of reach, refuses edits that the state forbids,
 * and records who changes the content, before the change is stored.
 */
export const beforeChange =
  (definition: WorkflowDefinition): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    if (operation === 'create') {
      return prepareCreation(definition, data as Values, req)
    }
    const original = (originalDoc ?? {}) as { id: number | string } & Values
    const { state: _, ...incoming } = data as Values
    const kept: Values = { ...incoming, workflow: original.workflow ?? null }
    const write = {
      isEdited: isChanged(collection, kept, original),
      isPublished: kept._status === 'published',
      isTrashed: Boolean(kept.deletedAt) && !original.deletedAt,
    }
    const isNewlyPublished = write.isPublished && original._status !== 'published'
    if (write.isEdited || write.isTrashed || isNewlyPublished) {
      await recordEdit({ definition, original, req, updated: { ...original, ...kept }, write })
    }
    return kept
  }
