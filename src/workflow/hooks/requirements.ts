import type { Actor, Facts, WorkflowDefinition } from '../engine/index.js'

import { blocker, editBlockers } from '../engine/index.js'
import { EditRefusedError } from '../errors.js'

/** Throws EditRefusedError where the present state closes the document to this actor. */
export const requireEditable = (
  definition: WorkflowDefinition,
  facts: Facts,
  actor: Actor,
): void => {
  const blockers = editBlockers(definition, facts, actor)
  if (blockers.length > 0) {
    throw new EditRefusedError(blockers)
  }
}

/** Payload's own publishing, where the definition says in which states it is open. */
export const requirePublishable = (definition: WorkflowDefinition, state: string): void => {
  const open = Object.entries(definition.states).filter(([, each]) => each.published)
  if (open.length > 0 && !definition.states[state]?.published) {
    throw new EditRefusedError([
      blocker(
        'not-publishable',
        {
          en: 'The document cannot be published in its present state.',
          ru: 'В текущем состоянии документ нельзя опубликовать.',
        },
        { state, states: open.map(([name]) => name) },
      ),
    ])
  }
}

/** Content that an approval binds to is not deleted; neither is what the state closes. */
export const requireDeletable = (
  definition: WorkflowDefinition,
  facts: Facts,
  actor: Actor,
): void => {
  requireEditable(definition, facts, actor)
  const state = facts.state ?? definition.initial
  if (definition.reopen?.from.includes(state)) {
    throw new EditRefusedError([
      blocker(
        'not-deletable',
        {
          en: 'The document cannot be deleted in its present state.',
          ru: 'В текущем состоянии документ нельзя удалить.',
        },
        { state },
      ),
    ])
  }
}
