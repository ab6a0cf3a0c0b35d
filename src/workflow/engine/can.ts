import type { Actor, Blocker, Facts, WorkflowDefinition } from './types.js'

import { check } from './check.js'
import { override } from './override.js'

export type Possibilities = {
  allowed: string[]
  /** Transitions that this actor could fire by breaking the glass, with a reason. */
  overridable: string[]
  refused: { blockers: Blocker[]; transition: string }[]
}

/**
 * Every transition of the definition, sorted into what this actor may do now and what not, with all
 * reasons. `guards` holds what the definition's guards said, by transition; `fills` which guards of
 * its seats the actor meets.
 */
export const can = (
  definition: WorkflowDefinition,
  facts: Facts,
  args: {
    actor: Actor
    fills?: Record<string, readonly string[]>
    guards?: Record<string, Blocker[]>
    hash: null | string
  },
): Possibilities => {
  const answers = Object.keys(definition.transitions).map((transition) => ({
    blockers: [
      ...check(definition, facts, {
        actor: args.actor,
        fills: args.fills?.[transition],
        hash: args.hash,
        transition,
      }),
      ...(args.guards?.[transition] ?? []),
    ],
    transition,
  }))
  const mayOverride = (transition: string): boolean =>
    override(definition, facts, {
      actor: args.actor,
      at: '',
      comment: 'asked',
      document: '',
      guards: args.guards?.[transition],
      hash: args.hash,
      transition,
    }).event !== undefined
  return {
    allowed: answers.filter((each) => each.blockers.length === 0).map((each) => each.transition),
    overridable: answers.map((each) => each.transition).filter(mayOverride),
    refused: answers.filter((each) => each.blockers.length > 0),
  }
}
