import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  leastByRisk,
  raisedTo,
  type Risk,
  type Rules,
  weakerThan,
} from '../../collections/Countries/byRisk.js'

const levels: Risk[] = ['low', 'medium', 'high', 'extreme']
const rules: fc.Arbitrary<Rules> = fc.record(
  {
    age: fc.constantFrom('keep', 'band', 'redact', null),
    date: fc.constantFrom('keep', 'month', 'year', 'redact', null),
    employer: fc.constantFrom('keep', 'sector', 'redact'),
    names: fc.constantFrom('with-consent', 'never'),
    place: fc.constantFrom('keep', 'region', 'redact'),
    tlpLimit: fc.constantFrom('TLP:CLEAR', 'TLP:GREEN', 'TLP:RED', null),
    publicationDelayDays: fc.option(fc.integer({ max: 365, min: 0 })),
    twoPersonAnonymisation: fc.option(fc.boolean()),
  },
  { requiredKeys: [] },
)
const level = fc.constantFrom(...levels)

describe('protection by risk', () => {
  it('should leave nothing weaker than the risk asks for', () => {
    fc.assert(
      fc.property(level, rules, (risk, given) => {
        expect(weakerThan(risk, raisedTo(risk, given))).toEqual([])
      }),
    )
  })

  it('should change nothing that is careful enough, and nothing twice', () => {
    fc.assert(
      fc.property(level, rules, (risk, given) => {
        const raised = raisedTo(risk, given)
        expect(raisedTo(risk, raised)).toEqual(raised)
        const weak = weakerThan(risk, given)
        for (const [name, value] of Object.entries(given)) {
          if (!(weak as string[]).includes(name)) {
            expect(raised[name as keyof Rules]).toEqual(value)
          }
        }
      }),
    )
  })

  it('should ask for no less at a higher risk', () => {
    for (const [n, higher] of levels.entries()) {
      for (const lower of levels.slice(0, n)) {
        expect(weakerThan(lower, leastByRisk[higher])).toEqual([])
      }
    }
  })
})
