import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { DeliveryRow } from '../../src/dissemination/outbox/types.js'

import { settlementOf } from '../../src/dissemination/outbox/settle.js'

const row: DeliveryRow = {
  id: 'one',
  address: 'office@un.example',
  attempts: 0,
  batch: null,
  contact: null,
  deferrals: 0,
  dissemination: 'd',
  domain: 'un.example',
  encryptedTo: null,
  language: 'en',
  list: 'l',
  nextAt: null,
  reason: null,
  reply: null,
  settledAt: null,
  state: 'queued',
  subscription: null,
  thread: null,
}

const minute = 60_000
const hour = 60 * minute

const putOff = {
  class: 'policy',
  kind: 'deferred',
  reply: { code: 450, enhanced: '4.7.1', text: '4.7.1 greylisted' },
} as const

/** Puts a delivery off again and again, each time when it is due; the moments of the attempts. */
const attemptsOf = (chance: () => number): { end: DeliveryRow; moments: number[] } => {
  let now = 0
  let current = row
  const moments: number[] = []
  while (current.state === 'queued' || current.state === 'deferred') {
    moments.push(now)
    current = settlementOf({
      chance: chance(),
      now: new Date(now),
      outcome: putOff,
      row: current,
    }).delivery
    now = current.nextAt ? new Date(current.nextAt).getTime() : now
  }
  return { end: current, moments }
}

describe('a mail that the server keeps putting off', () => {
  it('should be tried for about two days, at growing distances of one minute to four hours', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ max: 1, min: 0, noNaN: true })), (chances) => {
        const { end, moments } = attemptsOf(() => chances.next().value as number)
        const waits = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
        expect(Math.min(...waits)).toBeGreaterThanOrEqual(0.75 * minute)
        expect(Math.max(...waits)).toBeLessThanOrEqual(5 * hour)
        expect(moments.at(-1)).toBeGreaterThan(30 * hour)
        expect(moments.at(-1)).toBeLessThan(62 * hour)
        expect(end).toMatchObject({ reason: 'gave-up-policy', state: 'rejected' })
      }),
    )
  })

  it('should not come back at one moment with all the others', () => {
    const at = (chance: number) =>
      settlementOf({ chance, now: new Date(0), outcome: putOff, row }).delivery.nextAt
    expect(at(0)).not.toBe(at(1))
  })

  it('should be given up no sooner for faults of the server', () => {
    const fault = {
      fault: 'server-closing',
      kind: 'server',
      reply: null,
      stage: 'before-dot',
    } as const
    let current = row
    for (let times = 0; times < 100; times += 1) {
      current = settlementOf({ chance: 0, now: new Date(0), outcome: fault, row: current }).delivery
    }
    expect(current).toMatchObject({ attempts: 100, deferrals: 0, state: 'queued' })
  })
})
