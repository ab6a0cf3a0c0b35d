import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { DeliveryRow } from '../../src/dissemination/outbox/types.js'
import type { RefusalClass, SendOutcome } from '../../src/dissemination/smtp/types.js'

import { heldBack, settlementOf } from '../../src/dissemination/outbox/settle.js'
import { createDomainHolds } from '../../src/dissemination/sending/domainHolds.js'

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

describe('a domain that puts off one mail after another', () => {
  const noted = (holds = createDomainHolds()) => {
    const note = (now: number, outcome: SendOutcome = putOff, domain = 'un.example') =>
      holds.note({ chance: 0.5, domain, now: new Date(now), outcome })
    const waitAt = (now: number, domain = 'un.example') =>
      (holds.until(domain, new Date(now))?.getTime() ?? now) - now
    return { note, waitAt }
  }
  const accepted = {
    kind: 'accepted',
    reply: { code: 250, enhanced: '2.0.0', text: '2.0.0 ok' },
  } as const
  const ofMailbox = (kind: RefusalClass): SendOutcome => ({ ...putOff, class: kind })

  it('should be let be after the fifth, and no other domain with it', () => {
    const { note, waitAt } = noted()
    expect([0, 1, 2, 3].map((now) => note(now))).toEqual([false, false, false, false])
    expect(waitAt(3)).toBe(0)
    expect(note(4)).toBe(true)
    expect(waitAt(4)).toBe(minute)
    expect(waitAt(4, 'ep.example')).toBe(0)
  })

  it('should be let be twice as long each time, up to four hours, until it accepts a mail', () => {
    const { note, waitAt } = noted()
    let now = 0
    const waits: number[] = []
    Array.from({ length: 4 }, () => note(now))
    while (waits.length < 12) {
      expect(note(now)).toBe(true)
      waits.push(waitAt(now))
      // What was on its way when the hold began makes it no longer.
      expect([note(now), note(now), note(now)]).toEqual([false, false, false])
      now += waitAt(now)
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * minute))
    expect(Math.max(...waits)).toBe(4 * hour)
    note(now, accepted)
    expect([0, 1, 2, 3].map(() => note(now))).toEqual([false, false, false, false])
  })

  it('should not be blamed for full mailboxes or for the mail itself', () => {
    const { note, waitAt } = noted()
    for (const kind of ['full', 'content', 'address'] as const) {
      expect(Array.from({ length: 20 }, () => note(0, ofMailbox(kind)))).not.toContain(true)
    }
    expect(waitAt(0)).toBe(0)
  })

  it('should keep no mail for ever: it is tried once more before it is given up', () => {
    const until = new Date(minute)
    let current = row
    let holds = 0
    for (let held = heldBack({ chance: 0, row, until }); held; holds += 1) {
      current = held.delivery
      expect(current).toMatchObject({ attempts: 0, reason: 'domain', state: 'deferred' })
      held = heldBack({ chance: 0, row: current, until })
    }
    expect(holds).toBe(18)
    const { delivery } = settlementOf({ chance: 0, now: until, outcome: putOff, row: current })
    expect(delivery).toMatchObject({ attempts: 1, reason: 'gave-up-policy', state: 'rejected' })
  })
})
