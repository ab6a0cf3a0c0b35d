import type { Actor, Blocker, Facts, WorkflowDefinition } from './types.js'

import { check } from './check.js'

export type Possibilities = {
  allowed: string[]
  refused: { blockers: Blocker[]; transition: string }[]
}

/**
 * Every transition of the definition, sorted into what this actor may do now and what not, with all
 * reasons. `guards` holds what the definition's guards said, by transition.
 */
export const can = (
  definition: WorkflowDefinition,
  facts: Facts,
  args: { actor: Actor; guards?: Record<string, Blocker[]>; hash: null | string },
): Possibilities => {
  const answers = Object.keys(definition.transitions).map((transition) => ({
    blockers: [
      ...check(definition, facts, { actor: args.actor, hash: args.hash, transition }),
      ...(args.guards?.[transition] ?? []),
    ],
    transition,
  }))
  return {
    allowed: answers.filter((each) => each.blockers.length === 0).map((each) => each.transition),
    refused: answers.filter((each) => each.blockers.length > 0),
  }
}
