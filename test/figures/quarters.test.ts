import { describe, expect, it } from '@jest/globals'

import { endedQuarters, isQuarter, quarterOf, spanOf } from '../../src/figures/core/quarters.js'

describe('quarters', () => {
  it('should hold each day of a year once', () => {
    expect(spanOf('2012-Q4')).toEqual({ before: '2013-01-01', from: '2012-10-01' })
    expect(['2012-01-01', '2012-03-31', '2012-04-01', '2012-12-31'].map(quarterOf)).toEqual([
      '2012-Q1',
      '2012-Q1',
      '2012-Q2',
      '2012-Q4',
    ])
  })

  it('should be those of the period that are over', () => {
    const period = { endsOn: '2013-04-30', startsOn: '2011-03-01' }
    expect(endedQuarters(period, '2011-09-30')).toEqual(['2011-Q2', '2011-Q1'])
    expect(endedQuarters(period, '2011-10-01')[0]).toBe('2011-Q3')
    expect(endedQuarters(period, '2026-01-01')[0]).toBe('2013-Q2')
    expect(endedQuarters(period, '2010-01-01')).toEqual([])
  })

  it.each(['2012', '2012-Q5', '2012-q1', '', null, 7])('should not be %p', (text) => {
    expect(isQuarter(text)).toBe(false)
  })
})
