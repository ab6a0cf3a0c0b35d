import type { CollectionBeforeDeleteHook } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { optionsOf } from '../../plugin/options.js'
import { actorOf, localActor } from '../actor.js'
import { eventOf, versionOf } from '../engine/index.js'
import { appendForEdit } from './appendForEdit.js'
import { requireDeletable } from './requirements.js'

/** Refuses to delete what the state protects; otherwise the log keeps that it was deleted. */
export const beforeDelete =
  (definition: WorkflowDefinition): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const actor = actorOf(req) ?? localActor
    const at = optionsOf(req.payload).clock().toISOString()
    const document = String(id)
    await appendForEdit({ definition, document, req }, (facts) => {
      if (facts.sequence === 0) {
        return null
      }
      const running = versionOf(definition, facts)
      requireDeletable(running, facts, actor)
      return eventOf(
        running,
        facts,
        actor,
        { at, document },
        { kind: 'deleted', to: facts.state ?? definition.initial },
      )
    })
  }
