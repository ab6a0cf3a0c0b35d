import { describe, expect, it } from '@jest/globals'
import { createBench, lint, person, walk } from 'payload-elchi/testing'

import { workflows } from '../../workflows/index.js'
import { review } from './engine/definitions.js'

const anna = person('anna', 'editor')
const boris = person('boris', 'editor')
const clara = person('clara', 'custodian')

describe('a workflow in memory', () => {
  it('should run a document through with the real engine', async () => {
    const bench = createBench(review, { author: anna, doc: { title: 'One' } })
    expect((await bench.can(anna)).allowed).toEqual(['submit'])
    await bench.fire(anna, 'submit')
    await bench.fire(clara, 'check')
    expect((await bench.fire(anna, 'approve')).blockers.map(({ code }) => code)).toEqual([
      'four-eyes-author',
    ])
    expect((await bench.fire(boris, 'approve')).event?.to).toBe('approved')
    expect(bench.edit(anna, { note: 'exempt' }).event).toBeNull()
    expect(bench.edit(anna, { title: 'Two' }).event?.kind).toBe('reopened')
    expect(bench.state()).toBe('review')
  })

  it('should stamp events with the clock that the test moves', async () => {
    const start = new Date('2026-03-01T00:00:00.000Z')
    const bench = createBench(review, { author: anna, start })
    bench.pass(3_600_000)
    await bench.fire(anna, 'submit')
    expect(bench.events().map(({ at }) => at)).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-01T01:00:00.000Z',
    ])
  })

  it('should refuse edits where the state is closed', async () => {
    const bench = createBench(review, { author: anna, doc: { title: 'One' } })
    await bench.fire(anna, 'submit')
    expect(bench.edit(clara, { title: 'Two' }).blockers).toMatchObject([
      { code: 'not-editable-by-role' },
    ])
  })
})

describe('a walk through all ways', () => {
  it('should find transitions that a cast too small can never fire', () => {
    expect(walk(review, { author: anna, cast: [anna, clara] }).neverFired).toEqual([
      'approve',
      'publish',
      'withdraw',
    ])
    expect(walk(review, { author: anna, cast: [anna, boris, clara] }).neverFired).toEqual([])
  })

  it('should hold an invariant on every step', () => {
    let approvals = 0
    walk(review, {
      author: anna,
      cast: [anna, boris, clara, person('dina', 'editor', 'custodian')],
      invariant: ({ fired }, event) => {
        if (event.transition === 'approve') {
          approvals += 1
          expect(event.actor.id).not.toBe('anna')
          expect(fired.check?.actors).not.toContain(`user:${event.actor.id}`)
        }
      },
    })
    expect(approvals).toBeGreaterThan(0)
  })
})

describe('the linter on our own definitions', () => {
  const people = ['administrator', 'auditor', 'coordinator', 'custodian', 'editor']
  const parts = ['dispatcher', 'retention', 'timer', 'vault']

  it.each(workflows.map((definition) => [definition.slug, definition] as const))(
    'should find no mistake in %s',
    (_, definition) => {
      const issues = lint(definition, { roles: [...people, ...parts] })
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})
