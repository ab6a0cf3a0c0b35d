import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createBench, person, table, verify, walk, withoutGuards } from 'payload-elchi/testing'

import type { Actor, WorkflowDefinition } from '../../src/workflow/index.js'

import { systemActor } from '../../src/workflow/index.js'
import { workflows } from '../../workflows/index.js'

const automatic = new Set(['dispatcher', 'retention', 'timer', 'vault'])

const rolesOf = (definition: WorkflowDefinition): string[] => [
  ...new Set(Object.values(definition.transitions).flatMap(({ roles }) => [...roles])),
]

/** Some people of each role, and the parts of the system. */
const castOf = (definition: WorkflowDefinition, people = 3): Actor[] =>
  rolesOf(definition).flatMap((role) =>
    automatic.has(role)
      ? [systemActor(role)]
      : Array.from({ length: people }, (_, index) => person(`${role}-${index + 1}`, role)),
  )

const authorOf = (definition: WorkflowDefinition): Actor =>
  castOf(definition).find(({ kind }) => kind === 'user') ?? person('author', 'coordinator')

type Move = { actor: number; what: string }

const moves = (definition: WorkflowDefinition): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      actor: fc.nat({ max: castOf(definition).length - 1 }),
      what: fc.oneof(
        { arbitrary: fc.constantFrom(...Object.keys(definition.transitions)), weight: 6 },
        { arbitrary: fc.constantFrom('edit:one', 'edit:two'), weight: 1 },
      ),
    }),
    { maxLength: 60, minLength: 20 },
  )

/** Carries the moves out as far as the engine lets them, and notes what refusals were like. */
const play = async (definition: WorkflowDefinition, wanted: Move[]) => {
  const cast = castOf(definition)
  const bench = createBench(withoutGuards(definition), {
    author: authorOf(definition),
    contentOf: (doc) => doc,
    doc: { text: 'zero' },
  })
  const faults: string[] = []
  for (const { actor: number, what } of wanted) {
    const actor = cast[number] as Actor
    const before = bench.facts()
    const answer = what.startsWith('edit:')
      ? bench.edit(actor, { text: what })
      : await bench.fire(actor, what, 'A reason.')
    if (answer.blockers.length > 0 && bench.facts() !== before) {
      faults.push(`${what} was refused and left a trace`)
    }
    if (answer.blockers.some(({ code, message }) => !code || !message.en || !message.ru)) {
      faults.push(`${what} was refused without a reason in both languages`)
    }
  }
  return { events: bench.events(), faults }
}

describe.each(workflows.map((definition) => [definition.slug, definition] as const))(
  'the workflow %s',
  (_, definition) => {
    it('should lead its cast through every state by every transition', () => {
      // Four eyes need two.
      const cast = castOf(definition, 2)
      const { neverFired, reached } = walk(withoutGuards(definition), {
        author: authorOf(definition),
        cast,
        most: 500,
      })

      expect(neverFired).toEqual([])
      expect(reached.sort()).toEqual(Object.keys(definition.states).sort())
    })

    it('should allow each role what is declared for it, and nothing else, in every state', () => {
      const rows = table(definition, [...rolesOf(definition), 'auditor', 'administrator'])
      const wrong = rows.filter(({ allowed, from, role, transition }) => {
        const declared = definition.transitions[transition]
        const isDeclared =
          declared?.roles.includes(role) === true && [declared.from].flat().includes(from)
        return allowed !== isDeclared
      })

      expect(wrong).toEqual([])
      expect(rows.some(({ allowed }) => allowed)).toBe(true)
    })

    it('should keep all its rules in any history that people can make', async () => {
      let steps = 0
      await fc.assert(
        fc.asyncProperty(moves(definition), async (wanted) => {
          const { events, faults } = await play(definition, wanted)
          steps += events.length - 1

          expect(faults).toEqual([])
          expect(verify(definition, events)).toEqual([])
        }),
        { numRuns: 150 },
      )
      // Otherwise the histories would be too short to mean anything.
      expect(steps).toBeGreaterThan(150)
    })
  },
)

describe('the judge of histories', () => {
  const definition = workflows.find(({ slug }) => slug === 'publication') as WorkflowDefinition
  const editor = person('editor-1', 'editor')
  const custodian = person('custodian-1', 'custodian')
  const released = async () => {
    const author = person('coordinator-1', 'coordinator')
    const bench = createBench(withoutGuards(definition), {
      author,
      contentOf: (doc) => doc,
      doc: { text: 'one' },
    })
    await bench.fire(author, 'submit')
    await bench.fire(editor, 'accept')
    await bench.fire(custodian, 'clear')
    await bench.fire(editor, 'approve')
    return bench.events()
  }

  it('should find nothing in a history as it should be', async () => {
    expect(verify(definition, await released())).toEqual([])
  })

  it.each([
    [
      'an approval by the author',
      { actor: { id: 'coordinator-1', kind: 'user', roles: ['editor'] } },
      'author',
    ],
    [
      'an approval without the role',
      { actor: { id: 'x', kind: 'user', roles: ['auditor'] } },
      'role',
    ],
    [
      'an approval by who cleared',
      { actor: { id: 'custodian-1', kind: 'user', roles: ['editor'] } },
      'separation',
    ],
    ['an approval of other content', { hash: 'other' }, 'content'],
    ['a step that is not declared', { to: 'archived' }, 'transition'],
    ['a sequence that jumps', { sequence: 9 }, 'sequence'],
  ])('should find %s', async (_, change, rule) => {
    const events = await released()
    const tampered = [...events.slice(0, -1), { ...events.at(-1), ...change }] as typeof events

    expect(verify(definition, tampered)).toEqual([expect.objectContaining({ rule })])
  })
})
