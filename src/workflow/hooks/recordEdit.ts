import type { PayloadRequest } from 'payload'

import type { Actor, Facts, WorkflowDefinition } from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { actorOf, localActor } from '../actor.js'
import { contentOf } from '../content.js'
import { subjectOf } from '../definitions.js'
import { editEvent, versionOf } from '../engine/index.js'
import { currentOf } from '../store/current.js'
import { appendForEdit } from './appendForEdit.js'
import { isDerivedWrite } from './derivedWrites.js'
import { requireDeletable, requireEditable, requirePublishable } from './requirements.js'

type Document = { id: number | string } & Record<string, unknown>

type Edit = {
  definition: WorkflowDefinition
  original: Document
  req: PayloadRequest
  updated: Document
  write: { isEdited: boolean; isPublished: boolean; isTrashed: boolean }
}

const requireOpen = ({ definition, original, req, write }: Edit, facts: Facts, actor: Actor) => {
  const isDerived = isDerivedWrite({ id: original.id, collection: definition.collection, req })
  if (write.isTrashed) {
    requireDeletable(definition, facts, actor)
  }
  if (write.isEdited && !isDerived) {
    requireEditable(definition, facts, actor)
  }
  if (write.isPublished) {
    requirePublishable(definition, facts.state ?? definition.initial)
  }
}

/**
 * Decides on a write of a document: refuses it, or appends the event that it calls for. Content is
 * compared by its canonical form, so a save without a change records nothing.
 */
export const recordEdit = async (edit: Edit): Promise<void> => {
  const { original, req, updated, write } = edit
  const actor = actorOf(req) ?? localActor
  const document = String(original.id)
  const { facts } = await currentOf(
    { payload: req.payload, req },
    subjectOf(edit.definition.collection, document),
  )
  const definition = versionOf(edit.definition, facts)
  requireOpen({ ...edit, definition }, facts, actor)
  if (!write.isEdited) {
    return
  }
  const before = await contentOf({ definition, doc: original, req })
  const { hash } = await contentOf({ definition, doc: updated, req })
  if (definition.content && before.hash === hash) {
    return
  }
  const at = optionsOf(req.payload).clock().toISOString()
  await appendForEdit({ definition, document, known: facts, req }, (newest) => {
    requireOpen({ ...edit, definition }, newest, actor)
    const event = editEvent(definition, newest, actor, { at, document, hash })
    if (event && write.isPublished) {
      requirePublishable(definition, event.to)
    }
    return event
  })
}
