import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cronOf, type Rhythm, rhythmOf } from '../../src/admin/newsletters/cadence.js'
import { isCadence } from '../../src/dissemination/newsletters/index.js'

const days = (least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ max: most, min: least }), { minLength: 1 })
    .map((chosen) => chosen.sort((one, other) => one - other))

const rhythms: fc.Arbitrary<Rhythm> = fc
  .oneof(
    fc.constant({ days: [], every: 'day' as const }),
    fc.record({ days: days(0, 6), every: fc.constant('week' as const) }),
    fc.record({ days: days(1, 28), every: fc.constant('month' as const) }),
  )
  .chain((rest) =>
    fc.record({
      days: fc.constant(rest.days as number[]),
      every: fc.constant(rest.every),
      hour: fc.integer({ max: 23, min: 0 }),
      minute: fc.integer({ max: 59, min: 0 }),
    }),
  )

describe('how often a newsletter comes', () => {
  it('should be written as the cadence that was chosen, and be read as it again', () => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        expect(rhythmOf(cronOf(rhythm))).toEqual(rhythm)
        expect(isCadence(cronOf(rhythm))).toBe(true)
      }),
    )
  })

  it('should not be told in words that say less than the line of cron', () => {
    for (const cron of ['*/5 * * * *', '0 9 1 * 1', '0 9 1 6 *', '0 9 * * 1#2', '0 25 * * *', '']) {
      expect(rhythmOf(cron)).toBeNull()
    }
    expect(rhythmOf('30 8 * * 1-3,7')?.days).toEqual([0, 1, 2, 3])
  })
})
