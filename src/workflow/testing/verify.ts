import type { TransitionDefinition, WorkflowDefinition, WorkflowEvent } from '../engine/index.js'

/** A rule of the definition that a history breaks. */
export type Violation = {
  rule:
    | 'author'
    | 'content'
    | 'editors'
    | 'reopen'
    | 'role'
    | 'separation'
    | 'sequence'
    | 'start'
    | 'transition'
  sequence: number
}

const who = ({ actor }: WorkflowEvent): string => `${actor.kind}:${actor.id}`

const last = (events: WorkflowEvent[], isWanted: (event: WorkflowEvent) => boolean) =>
  [...events].reverse().find(isWanted)

const fires = (event: WorkflowEvent, name: string): boolean =>
  event.transition === name && (event.kind === 'transition' || event.kind === 'overridden')

/** Whoever edited after this transition was last fired. */
const editorsSince = (past: WorkflowEvent[], name: string): Set<string> => {
  const fired = last(past, (event) => fires(event, name))?.sequence ?? 0
  const edits = past.filter(
    ({ kind, sequence }) => sequence > fired && (kind === 'edited' || kind === 'reopened'),
  )
  return new Set(edits.map(who))
}

/** Everybody who took part in the latest firing of a transition, approvals included. */
const firersOf = (past: WorkflowEvent[], name: string): Set<string> => {
  const fired = last(past, (event) => fires(event, name))
  if (!fired) {
    return new Set()
  }
  const before = past.filter(({ sequence }) => sequence < fired.sequence)
  const start = last(before, ({ kind }) => kind !== 'approved')?.sequence ?? 0
  const joined = before.filter(
    ({ kind, sequence, transition }) =>
      kind === 'approved' && transition === name && sequence > start,
  )
  return new Set([fired, ...joined].map(who))
}

const peopleRules = (
  transition: TransitionDefinition,
  event: WorkflowEvent,
  past: WorkflowEvent[],
): Violation['rule'][] =>
  (transition.distinctFrom ?? []).flatMap((distinct): Violation['rule'][] => {
    const actor = who(event)
    if (distinct === 'author') {
      const created = last(past, ({ kind }) => kind === 'created')
      return created && actor === who(created) ? ['author'] : []
    }
    if (distinct === 'editors') {
      return editorsSince(past, event.transition ?? '').has(actor) ? ['editors'] : []
    }
    return firersOf(past, distinct.slice('fired:'.length)).has(actor) ? ['separation'] : []
  })

const stepRules = (
  definition: WorkflowDefinition,
  event: WorkflowEvent,
  past: WorkflowEvent[],
): Violation['rule'][] => {
  const transition = definition.transitions[event.transition ?? '']
  const state = past.at(-1)?.to
  const from = typeof transition?.from === 'string' ? [transition.from] : (transition?.from ?? [])
  const to = event.kind === 'approved' ? state : transition?.to
  if (!transition || !from.includes(state ?? '') || event.from !== state || event.to !== to) {
    return ['transition']
  }
  const bound = transition.boundTo
  const frozen = bound && last(past, (each) => fires(each, bound))
  return [
    ...(event.actor.roles.some((role) => transition.roles.includes(role)) ? [] : ['role' as const]),
    ...peopleRules(transition, event, past),
    ...(bound && (!frozen || frozen.hash === null || frozen.hash !== event.hash)
      ? ['content' as const]
      : []),
  ]
}

const rulesFor = (
  definition: WorkflowDefinition,
  event: WorkflowEvent,
  past: WorkflowEvent[],
): Violation['rule'][] => {
  const state = past.at(-1)?.to
  switch (event.kind) {
    case 'approved':
    case 'transition':
      return stepRules(definition, event, past)
    case 'created':
      return event.to === definition.initial ? [] : ['start']
    case 'edited':
      return event.to === state ? [] : ['transition']
    case 'reopened':
      return definition.reopen?.from.includes(state ?? '') && event.to === definition.reopen.to
        ? []
        : ['reopen']
    default:
      return []
  }
}

/**
 * Judges a history by the definition alone, without the engine that made it: that every step was
 * declared, by a role that may, by a person who is kept apart from author, editors and earlier
 * steps, over the content that was checked. Guards are not asked; an override is taken as said.
 */
export const verify = (definition: WorkflowDefinition, events: WorkflowEvent[]): Violation[] =>
  events.flatMap((event, index) => {
    const past = events.slice(0, index)
    const rules = rulesFor(definition, event, past)
    const isNext = event.sequence === index + 1 && (index > 0 || event.kind === 'created')
    return [...rules, ...(isNext ? [] : ['sequence' as const])].map((rule) => ({
      rule,
      sequence: event.sequence,
    }))
  })
