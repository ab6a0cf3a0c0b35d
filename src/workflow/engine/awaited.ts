import type { Actor, Facts, WorkflowDefinition } from './types.js'

import { check, fromOf } from './check.js'

/**
 * Whether a step moves the work on: it asks for no reason, as detours do, and it ends the work
 * only where the document has a due time, so that what is merely left open waits for nobody.
 */
const movesOn = (
  definition: WorkflowDefinition,
  state: string,
  name: string,
  isDue: boolean,
): boolean => {
  const transition = definition.transitions[name]
  if (!transition || transition.comment === 'required' || !fromOf(transition).includes(state)) {
    return false
  }
  return !definition.states[transition.to]?.final || isDue
}

/**
 * The states in which a step that moves the work on is open to one of these roles, where every
 * document is due, or only those of states with a due time.
 */
export const awaitingStates = (
  definition: WorkflowDefinition,
  roles: string[],
  areDue: boolean,
): string[] =>
  Object.entries(definition.states).flatMap(([state, { dueInDays }]) =>
    Object.entries(definition.transitions).some(
      ([name, transition]) =>
        movesOn(definition, state, name, areDue || dueInDays !== undefined) &&
        transition.roles.some((role) => roles.includes(role)),
    )
      ? [state]
      : [],
  )

/** The steps by which this actor could move the work on now, as far as the engine can tell. */
export const awaited = (
  definition: WorkflowDefinition,
  facts: Facts,
  { actor, hash, isDue }: { actor: Actor; hash: null | string; isDue: boolean },
): string[] => {
  const state = facts.state ?? definition.initial
  return Object.keys(definition.transitions).filter(
    (transition) =>
      movesOn(definition, state, transition, isDue) &&
      check(definition, facts, { actor, hash, transition }).length === 0,
  )
}
