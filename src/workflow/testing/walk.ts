import type { Actor, Facts, WorkflowDefinition, WorkflowEvent } from '../engine/index.js'

import { check, eventOf, fold, fromOf, noFacts, transition } from '../engine/index.js'

/** One way through a definition: who fired what, one after the other. */
export type Path = { actor: Actor; transition: string }[]

export type Walk = {
  /** Transitions that nobody of the cast can ever fire. */
  neverFired: string[]
  /** The ways that end in a final state or come back to a state they have been in. */
  paths: Path[]
  /** States that the cast reaches. */
  reached: string[]
}

export type WalkOptions = {
  author: Actor
  /** Everybody who takes part; four eyes need at least two. */
  cast: Actor[]
  /** Called after every event with what holds now; throw where it must not. */
  invariant?: (facts: Facts, event: WorkflowEvent) => void
  /** @default 10,000 */
  most?: number
}

const occasion = { at: '2026-01-01T09:00:00.000Z', document: '1' }

/** The engine's own rules for one content that never changes; guards are not asked. */
const fire = (definition: WorkflowDefinition, facts: Facts, actor: Actor, name: string) =>
  transition(definition, facts, {
    ...occasion,
    actor,
    comment: 'A reason.',
    content: {},
    hash: definition.content ? 'content' : null,
    transition: name,
  })

/**
 * Walks all ways through a definition with all people of the cast, without repeating a state on
 * the same way except for steps that need several approvals.
 */
export const walk = (definition: WorkflowDefinition, options: WalkOptions): Walk => {
  const { author, cast, invariant, most = 10_000 } = options
  const created = eventOf(definition, noFacts, author, occasion, {
    kind: 'created',
    to: definition.initial,
  })
  const fired = new Set<string>()
  const reached = new Set([definition.initial])
  const paths: Path[] = []
  const visit = (facts: Facts, path: Path, seen: Set<string>): void => {
    const state = facts.state ?? definition.initial
    const steps = Object.keys(definition.transitions).flatMap((name) =>
      cast
        .filter((actor) => fire(definition, facts, actor, name).event)
        .map((actor) => ({ actor, transition: name })),
    )
    const isEnd = definition.states[state]?.final ?? steps.length === 0
    if (isEnd || paths.length >= most) {
      paths.push(path)
      return
    }
    for (const step of steps) {
      const { event, next } = fire(definition, facts, step.actor, step.transition)
      if (event && next) {
        invariant?.(next, event)
        fired.add(step.transition)
        reached.add(event.to)
        const isNew = event.kind === 'approved' || !seen.has(event.to)
        if (isNew) {
          visit(next, [...path, step], new Set([...seen, event.to]))
        } else {
          paths.push([...path, step])
        }
      }
    }
  }
  visit(fold(noFacts, created), [], new Set([definition.initial]))
  return {
    neverFired: Object.keys(definition.transitions).filter((name) => !fired.has(name)),
    paths,
    reached: [...reached],
  }
}

/** Every transition by every role from every state, and what the engine's own rules say of it. */
export const table = (
  definition: WorkflowDefinition,
  roles: readonly string[],
): { allowed: boolean; from: string; role: string; transition: string }[] =>
  Object.keys(definition.states).flatMap((from) =>
    Object.entries(definition.transitions).flatMap(([name, each]) =>
      roles.map((role) => {
        const actor: Actor = { name: role, kind: 'system', roles: [role] }
        const codes = check(
          definition,
          { ...noFacts, state: from },
          {
            actor,
            hash: null,
            transition: name,
          },
        ).map(({ code }) => code)
        return {
          allowed:
            fromOf(each).includes(from) &&
            !codes.includes('role') &&
            !codes.includes('wrong-state'),
          from,
          role,
          transition: name,
        }
      }),
    ),
  )
