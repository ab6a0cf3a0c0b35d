import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decide, type Standing } from '../../src/retention/due.js'

const rule = { collection: 'x', days: 90, states: ['received'], transition: 'purge' }
const day = 86_400_000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const at = (days: number): string => new Date(start + days * day).toISOString()
const standing: Standing = {
  countryDays: null,
  hold: false,
  now: new Date(at(76)),
  purgeOn: null,
  since: at(0),
  updatedAt: at(0),
  warnedAt: null,
}

describe('retention', () => {
  it('should warn two weeks before the end, not a day sooner', () => {
    expect(decide(rule, standing)).toEqual({ does: 'warn', purgeOn: new Date(at(90)) })
    expect(decide(rule, { ...standing, now: new Date(at(75)) })).toEqual({ does: 'nothing' })
  })

  it('should give the full time of a warning that comes late', () => {
    const late = { ...standing, now: new Date(at(400)) }
    expect(decide(rule, late)).toEqual({ does: 'warn', purgeOn: new Date(at(414)) })
  })

  it('should purge on the day that the warning named', () => {
    const warned = { ...standing, purgeOn: at(90), updatedAt: at(0), warnedAt: at(76) }
    expect(decide(rule, { ...warned, now: new Date(at(89)) })).toEqual({ does: 'nothing' })
    expect(decide(rule, { ...warned, now: new Date(at(90)) })).toEqual({ does: 'purge' })
  })

  it('should grant new content its grace and warn anew', () => {
    const edited = { ...standing, purgeOn: at(90), updatedAt: at(89), warnedAt: at(76) }
    expect(decide(rule, { ...edited, now: new Date(at(90)) })).toEqual({ does: 'clear' })
    expect(decide(rule, { ...edited, now: new Date(at(105)) })).toEqual({
      does: 'warn',
      purgeOn: new Date(at(119)),
    })
  })

  it('should grant grace after an edit whose minute is not kept, as well', () => {
    const hours = (n: number): string => at(76 + n / 24)
    const edited = { ...standing, now: new Date(hours(1)), purgeOn: at(90), warnedAt: at(76) }
    expect(decide(rule, { ...edited, updatedAt: hours(-1.9) })).toEqual({ does: 'clear' })
  })

  it('should follow the days of the country', () => {
    expect(decide(rule, { ...standing, countryDays: 365 })).toEqual({ does: 'nothing' })
    expect(decide(rule, { ...standing, countryDays: 30 })).toMatchObject({ does: 'warn' })
  })

  it('should begin anew in another state, and where more time was given', () => {
    const warned = { ...standing, now: new Date(at(90)), purgeOn: at(90), warnedAt: at(76) }
    const keepsLonger = { ...rule, days: 365 }
    expect(decide(keepsLonger, { ...warned, since: at(80) })).toEqual({ does: 'clear' })
    expect(decide(rule, { ...warned, since: at(80) })).toEqual({ does: 'clear' })
    expect(decide(rule, { ...warned, countryDays: 400 })).toEqual({ does: 'clear' })
  })

  it('should never purge on hold, without a warning, or before the day it named', () => {
    const moment = fc.integer({ max: 500, min: 0 }).map(at)
    const any = fc.record({
      countryDays: fc.option(fc.integer({ max: 500, min: 1 })),
      hold: fc.boolean(),
      now: moment.map((iso) => new Date(iso)),
      purgeOn: fc.option(moment),
      since: moment,
      updatedAt: moment,
      warnedAt: fc.option(moment),
    })
    fc.assert(
      fc.property(any, (each) => {
        const { does } = decide(rule, each)
        if (does === 'purge') {
          expect(each.hold).toBe(false)
          expect(each.warnedAt).not.toBeNull()
          expect(Date.parse(each.warnedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(each.since))
          expect(each.now.getTime()).toBeGreaterThanOrEqual(
            Date.parse(each.since) + (each.countryDays ?? rule.days) * day,
          )
          expect(Date.parse(each.purgeOn ?? '')).toBeLessThanOrEqual(each.now.getTime())
        }
      }),
    )
  })
})
