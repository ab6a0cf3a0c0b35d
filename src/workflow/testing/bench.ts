import type {
  Actor,
  Blocker,
  Facts,
  Guard,
  GuardContext,
  WorkflowDefinition,
  WorkflowEvent,
} from '../engine/index.js'

import { hashOf } from '../content.js'
import { seatGuardsOf } from '../engine/approvers.js'
import {
  can,
  editBlockers,
  editEvent,
  eventOf,
  fold,
  noFacts,
  transition,
} from '../engine/index.js'

type Values = Record<string, unknown>

export type BenchAnswer =
  { blockers: []; event: null | WorkflowEvent } | { blockers: Blocker[]; event?: undefined }

/** A workflow in memory: one document, a clock that only the test moves, no database. */
export type Bench = {
  /** What this actor could fire now, and what not, with every reason. */
  can: (actor: Actor) => Promise<ReturnType<typeof can>>
  /** Changes the document as this actor. */
  edit: (actor: Actor, change: Values) => BenchAnswer
  events: () => WorkflowEvent[]
  facts: () => Facts
  fire: (actor: Actor, transition: string, comment?: string) => Promise<BenchAnswer>
  /** Moves the clock on. */
  pass: (milliseconds: number) => void
  state: () => string
}

export type BenchOptions = {
  author: Actor
  /** What the definition's content function would hash; for field lists it is found out. */
  contentOf?: (doc: Values) => Values
  doc?: Values
  /** What guards find in `req`. */
  req?: unknown
  /** @default 1 January 2026, 09:00 UTC */
  start?: Date
}

const hashed = (
  definition: WorkflowDefinition,
  { contentOf }: BenchOptions,
  doc: Values,
): { content: null | Values; hash: null | string } => {
  const { content } = definition
  if (!content) {
    return { content: null, hash: null }
  }
  const names = 'fields' in content ? content.fields : Object.keys(doc)
  const kept = contentOf?.(doc) ?? Object.fromEntries(names.map((name) => [name, doc[name]]))
  return { content: kept, hash: hashOf(kept) }
}

/**
 * Runs a definition in memory, by the same engine as the real thing.
 *
 * @example
 * const bench = createBench(posts, { author: person('anna', 'editor') })
 * await bench.fire(person('anna', 'editor'), 'submit')
 * expect(bench.state()).toBe('review')
 */
export const createBench = (definition: WorkflowDefinition, options: BenchOptions): Bench => {
  let now = options.start ?? new Date('2026-01-01T09:00:00.000Z')
  let doc: Values = { ...options.doc }
  let facts: Facts = noFacts
  const events: WorkflowEvent[] = []
  const document = '1'

  const keep = (event: WorkflowEvent): WorkflowEvent => {
    events.push(event)
    facts = fold(facts, event)
    return event
  }

  const say = async (actor: Actor, name: string, guard: Guard): Promise<Blocker[]> => {
    const context = { actor, doc, facts, history: events, req: options.req, transition: name }
    return guard.check(context as GuardContext<never>)
  }
  const ask = async (actor: Actor, name: string): Promise<Blocker[]> => {
    const guards = definition.transitions[name]?.guards ?? []
    return (await Promise.all(guards.map((guard) => say(actor, name, guard)))).flat()
  }
  const seats = async (actor: Actor, name: string): Promise<string[]> => {
    const guards = seatGuardsOf(definition.transitions[name])
    const said = await Promise.all(guards.map((guard) => say(actor, name, guard)))
    return guards.flatMap(({ code }, index) => (said[index]?.length === 0 ? [code] : []))
  }

  const start = { at: now.toISOString(), document }
  keep(
    eventOf(definition, facts, options.author, start, { kind: 'created', to: definition.initial }),
  )

  return {
    can: async (actor) => {
      const names = Object.keys(definition.transitions)
      const answers = await Promise.all(names.map((name) => ask(actor, name)))
      const filled = await Promise.all(names.map((name) => seats(actor, name)))
      const guards = Object.fromEntries(names.map((name, index) => [name, answers[index] ?? []]))
      const fills = Object.fromEntries(names.map((name, index) => [name, filled[index] ?? []]))
      return can(definition, facts, {
        actor,
        fills,
        guards,
        hash: hashed(definition, options, doc).hash,
      })
    },
    edit: (actor, change) => {
      const blockers = editBlockers(definition, facts, actor)
      if (blockers.length > 0) {
        return { blockers }
      }
      const before = hashed(definition, options, doc).hash
      doc = { ...doc, ...change }
      const { hash } = hashed(definition, options, doc)
      const event =
        definition.content && before === hash
          ? null
          : editEvent(definition, facts, actor, { at: now.toISOString(), document, hash })
      return { blockers: [], event: event && keep(event) }
    },
    events: () => [...events],
    facts: () => facts,
    fire: async (actor, name, comment) => {
      const decision = transition(definition, facts, {
        actor,
        at: now.toISOString(),
        comment: comment ?? null,
        document,
        fills: await seats(actor, name),
        guards: await ask(actor, name),
        transition: name,
        ...hashed(definition, options, doc),
      })
      return decision.event
        ? { blockers: [], event: keep(decision.event) }
        : { blockers: decision.blockers }
    },
    pass: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
    state: () => facts.state ?? definition.initial,
  }
}
