import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type {
  Facts,
  WorkflowDefinition,
  WorkflowEvent,
} from '../../../src/workflow/engine/index.js'

import {
  can,
  editBlockers,
  editEvent,
  eventOf,
  fold,
  fromOf,
  noFacts,
  replay,
  transition,
} from '../../../src/workflow/engine/index.js'
import { anyDefinition, review, user } from './definitions.js'

const at = '2026-01-05T09:00:00.000Z'
const people = ['anna', 'boris', 'clara', 'dina'].map((name) =>
  user(name, 'editor', 'custodian', 'coordinator'),
)

type Step = { hash: string; person: number; what: string }

const steps = (definition: WorkflowDefinition): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      hash: fc.constantFrom('h1', 'h2'),
      person: fc.nat({ max: people.length - 1 }),
      what: fc.constantFrom('edit', ...Object.keys(definition.transitions)),
    }),
    { maxLength: 60 },
  )

/** Plays steps as the store would: edits change the content, transitions see it as it is. */
const play = (definition: WorkflowDefinition, wanted: Step[]) => {
  const author = people[0]!
  const events: WorkflowEvent[] = [
    eventOf(
      definition,
      noFacts,
      author,
      { at, document: '1' },
      {
        kind: 'created',
        to: definition.initial,
      },
    ),
  ]
  let facts: Facts = fold(noFacts, events[0]!)
  let hash = 'h0'
  const edits: { after: number; person: string }[] = []
  const keep = (event: WorkflowEvent): void => {
    events.push(event)
    facts = fold(facts, event)
  }
  for (const step of wanted) {
    const actor = people[step.person]!
    if (step.what === 'edit') {
      if (step.hash !== hash && editBlockers(definition, facts, actor).length === 0) {
        hash = step.hash
        const event = editEvent(definition, facts, actor, { at, document: '1', hash })
        if (event) {
          keep(event)
        }
        edits.push({ after: facts.sequence, person: step.person.toString() })
      }
    } else {
      const decision = transition(definition, facts, {
        actor,
        at,
        comment: 'because',
        content: { hash },
        document: '1',
        hash,
        transition: step.what,
      })
      if (decision.event) {
        keep(decision.event)
      }
    }
  }
  return { edits, events, facts, hash }
}

const anyRun = anyDefinition.chain((definition) =>
  steps(definition).map((wanted) => ({ definition, wanted })),
)

describe('histories', () => {
  it('should never let the author or an editor since the last approval approve', () => {
    fc.assert(
      fc.property(steps(review), (wanted) => {
        const { edits, events } = play(review, wanted)
        events
          .filter((event) => event.transition === 'approve')
          .forEach((approval) => {
            const before = events.filter(
              (event) => event.transition === 'approve' && event.sequence < approval.sequence,
            )
            const last = before.at(-1)?.sequence ?? 0
            const editors = edits
              .filter(({ after }) => after > last && after < approval.sequence)
              .map(({ person }) => people[Number(person)]!)
              .map((person) => (person.kind === 'user' ? person.id : ''))
            expect(editors).not.toContain(approval.actor.id)
            expect(approval.actor.id).not.toBe('anna')
          })
      }),
      { numRuns: 2000 },
    )
  })

  it('should approve only the content that the last check froze', () => {
    fc.assert(
      fc.property(steps(review), (wanted) => {
        const { events } = play(review, wanted)
        events.forEach((event, index) => {
          if (event.transition === 'approve') {
            const checks = events.slice(0, index).filter((each) => each.transition === 'check')
            expect(event.hash).toBe(checks.at(-1)?.hash)
          }
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('should move only along declared ways, one sequence at a time', () => {
    fc.assert(
      fc.property(anyRun, ({ definition, wanted }) => {
        const { events } = play(definition, wanted)
        events.forEach((event, index) => {
          expect(event.sequence).toBe(index + 1)
          expect(event.from).toBe(events[index - 1]?.to ?? null)
          if (event.kind === 'transition') {
            const declared = definition.transitions[event.transition ?? '']!
            expect(fromOf(declared)).toContain(event.from)
            expect(event.to).toBe(declared.to)
            expect(declared.roles.some((role) => event.actor.roles.includes(role))).toBe(true)
          }
        })
      }),
    )
  })

  it('should count as many different people as the transition asks for', () => {
    fc.assert(
      fc.property(anyRun, ({ definition, wanted }) => {
        const { events } = play(definition, wanted)
        events.forEach((event, index) => {
          const count = definition.transitions[event.transition ?? '']?.approvals?.count ?? 1
          if (event.kind !== 'transition' || count === 1) {
            return
          }
          const approvals = events
            .slice(0, index)
            .filter((each) => each.kind === 'approved' && each.transition === event.transition)
            .filter((each) => each.hash === event.hash)
            .map((each) => each.actor.id)
          expect(new Set([...approvals, event.actor.id]).size).toBeGreaterThanOrEqual(count)
        })
      }),
    )
  })

  it('should rebuild the same facts from the events, however often they are read again', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ definition, wanted }, cut) => {
        const { events, facts } = play(definition, wanted)
        expect(replay(events)).toEqual(facts)
        const again = events.slice(0, cut % events.length)
        expect(again.reduce(fold, facts)).toEqual(facts)
      }),
    )
  })

  it('should say beforehand what a transition will answer', () => {
    fc.assert(
      fc.property(anyRun, fc.nat({ max: 3 }), ({ definition, wanted }, person) => {
        const { facts, hash } = play(definition, wanted)
        const actor = people[person]!
        const answer = can(definition, facts, { actor, hash })
        for (const name of Object.keys(definition.transitions)) {
          const decision = transition(definition, facts, {
            actor,
            at,
            comment: 'because',
            document: '1',
            hash,
            transition: name,
          })
          expect(answer.allowed.includes(name)).toBe(decision.event !== undefined)
          const refused = answer.refused.find((each) => each.transition === name)
          expect(refused?.blockers ?? []).toEqual(decision.blockers)
        }
      }),
    )
  })
})
