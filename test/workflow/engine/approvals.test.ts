import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { TransitionDefinition } from '../../../src/workflow/engine/index.js'

import { createBench } from '../../../src/exports/testing.js'
import { review, user } from './definitions.js'

const withApprovals = (approvals: TransitionDefinition['approvals']) => ({
  ...review,
  transitions: {
    ...review.transitions,
    publish: { ...review.transitions.publish, approvals, distinctFrom: [] },
  },
})

const anna = user('anna', 'editor')
const boris = user('boris', 'editor')
const clara = user('clara', 'custodian')
const dina = user('dina', 'custodian', 'editor')
const eve = user('eve', 'editor')

const approved = async (approvals: TransitionDefinition['approvals']) => {
  const bench = createBench(withApprovals(approvals) as typeof review, {
    author: anna,
    doc: { title: 'One' },
  })
  await bench.fire(anna, 'submit')
  await bench.fire(clara, 'check')
  await bench.fire(boris, 'approve')
  return bench
}

describe('several approvals', () => {
  it('should want each named role from a person of its own', async () => {
    const bench = await approved({ count: 2, of: ['editor', 'custodian'] })
    expect((await bench.fire(boris, 'publish')).event?.kind).toBe('approved')
    expect((await bench.fire(eve, 'publish')).blockers).toMatchObject([
      { code: 'approver-wanted', parameters: { roles: ['custodian'] } },
    ])
    expect((await bench.fire(clara, 'publish')).event).toMatchObject({
      kind: 'transition',
      to: 'live',
    })
  })

  it('should let a person of two roles fill the place that is left', async () => {
    const bench = await approved({ count: 2, of: ['editor', 'custodian'] })
    expect((await bench.fire(dina, 'publish')).event?.kind).toBe('approved')
    expect((await bench.fire(clara, 'publish')).event?.kind).toBe('transition')
  })

  it('should keep those out of the approvers whom `approvals.distinctFrom` names', async () => {
    const bench = await approved({ count: 2, distinctFrom: ['author', 'fired:check'] })
    const codes = async (who: typeof anna) =>
      (await bench.fire(who, 'publish')).blockers.map(({ code }) => code)
    expect(await codes(anna)).toEqual(['four-eyes-author'])
    expect(await codes(clara)).toEqual(['separation-of-duties'])
    expect(await codes(eve)).toEqual([])
  })

  it('should never count a person twice, nor move on without every named role', async () => {
    const people = [boris, clara, dina, eve, user('fay', 'custodian')]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...people), { maxLength: 12 }), async (order) => {
        const bench = await approved({ count: 3, of: ['custodian', 'editor'] })
        for (const person of order) {
          if (bench.state() === 'approved') {
            await bench.fire(person, 'publish')
          }
        }
        const given = bench.events().filter(({ transition }) => transition === 'publish')
        expect(new Set(given.map(({ actor }) => actor.id)).size).toBe(given.length)
        if (bench.state() === 'live') {
          expect(given).toHaveLength(3)
          expect(given.some(({ actor }) => actor.roles.includes('custodian'))).toBe(true)
          expect(given.some(({ actor }) => actor.roles.includes('editor'))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
