import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { TransitionDefinition } from '../../../src/workflow/engine/index.js'

import { createBench } from '../../../src/exports/testing.js'
import { blocker, defineGuard } from '../../../src/workflow/index.js'
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

const fromVienna = defineGuard({
  check: ({ actor }) =>
    actor.kind === 'user' && ['boris', 'eve'].includes(actor.id)
      ? []
      : [blocker('not-from-vienna', { en: 'Not from Vienna.', ru: 'Не из Вены.' })],
  code: 'from-vienna',
})

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

  it('should want for a seat whoever its guard says nothing against', async () => {
    const bench = await approved({ count: 2, of: [{ guard: fromVienna }, 'custodian'] })
    expect((await bench.fire(dina, 'publish')).event?.kind).toBe('approved')
    expect((await bench.can(anna)).refused).toContainEqual({
      blockers: [
        expect.objectContaining({
          code: 'approver-wanted',
          parameters: { roles: ['from-vienna'] },
        }),
      ],
      transition: 'publish',
    })
    expect((await bench.can(eve)).allowed).toContain('publish')
    expect((await bench.fire(eve, 'publish')).event).toMatchObject({
      fills: ['from-vienna'],
      kind: 'transition',
    })
  })

  it('should count one person for one seat, though role and guard would give them two', async () => {
    const seat = { guard: fromVienna, role: 'editor' }
    const bench = await approved({ count: 2, of: [seat, seat] })
    await bench.fire(boris, 'publish')
    expect((await bench.fire(boris, 'publish')).blockers).toMatchObject([
      { code: 'already-approved' },
    ])
    expect((await bench.fire(dina, 'publish')).blockers).toMatchObject([
      { code: 'approver-wanted' },
    ])
    expect((await bench.fire(eve, 'publish')).event?.kind).toBe('transition')
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
