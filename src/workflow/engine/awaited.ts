import type { Actor, Facts, WorkflowDefinition } from './types.js'

import { check, fromOf } from './check.js'

/**
 * Whether a step moves the work on: it asks for no reason, as detours do, and it ends the work
 * only where the state has a due time, so that what is merely left open waits for nobody.
 */
const movesOn = (definition: WorkflowDefinition, state: string, name: string): boolean => {
  const transition = definition.transitions[name]
  if (!transition || transition.comment === 'required' || !fromOf(transition).includes(state)) {
    return false
  }
  return (
    !definition.states[transition.to]?.final || definition.states[state]?.dueInDays !== undefined
  )
}

/** The states in which a step that moves the work on is open to one of these roles. */
export const awaitingStates = (definition: WorkflowDefinition, roles: string[]): string[] =>
  Object.keys(definition.states).filter((state) =>
    Object.entries(definition.transitions).some(
      ([name, transition]) =>
        movesOn(definition, state, name) && transition.roles.some((role) => roles.includes(role)),
    ),
  )

/** The steps by which this actor could move the work on now, as far as the engine can tell. */
export const awaited = (
  definition: WorkflowDefinition,
  facts: Facts,
  { actor, hash }: { actor: Actor; hash: null | string },
): string[] => {
  const state = facts.state ?? definition.initial
  return Object.keys(definition.transitions).filter(
    (transition) =>
      movesOn(definition, state, transition) &&
      check(definition, facts, { actor, hash, transition }).length === 0,
  )
}
