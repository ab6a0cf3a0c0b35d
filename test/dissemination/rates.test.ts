import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createRates } from '../../src/dissemination/sending/rates.js'

const domainOf = (each: string): string => each

describe('the rates of a sending', () => {
  it('should let everything go where none is set', () => {
    const rates = createRates({ perDomainAndMinute: null, perSecond: null }, () => 0)
    const queue = ['a', 'b', 'c']
    expect(rates.draw(queue, 2, domainOf)).toEqual(['a', 'b'])
    expect(queue).toEqual(['c'])
  })

  it('should never let more go than the time allows, and lose none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ max: 400, min: 0 }), { maxLength: 40 }),
        fc.integer({ max: 200, min: 1 }),
        fc.integer({ max: 4, min: 1 }),
        (steps, perSecond, workers) => {
          let now = 0
          const rates = createRates({ perDomainAndMinute: null, perSecond }, () => now)
          rates.share(workers)
          const queue = Array.from({ length: 500 }, (_, index) => String(index))
          const drawn: string[] = []
          for (const step of steps) {
            now += step
            drawn.push(...rates.draw(queue, 50, domainOf))
          }
          const share = perSecond / workers
          expect(drawn.length).toBeLessThanOrEqual((now / 1000) * share + Math.max(1, share))
          expect([...drawn, ...queue]).toHaveLength(500)
        },
      ),
    )
  })

  it('should hold back one busy domain without holding back the others', () => {
    const now = 0
    const rates = createRates({ perDomainAndMinute: 60, perSecond: null }, () => now)
    const queue = ['un.example', 'un.example', 'ep.example', 'un.example', 'osce.example']
    expect(rates.draw(queue, 5, domainOf)).toEqual(['un.example', 'ep.example', 'osce.example'])
    expect(queue).toEqual(['un.example', 'un.example'])
  })
})
