import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ShownFinding } from '../../src/admin/studio/types.js'

import { readSampleReports } from '../../seed/data/readSampleReports.js'
import { blocksOf, isSameBlock } from '../../src/admin/studio/blocks.js'
import { alikeTo, everything, shownBy, stepFrom } from '../../src/admin/studio/filter.js'
import { reasonsOf } from '../../src/admin/studio/ruleTerms.js'
import { resultOf, segmentsOf } from '../../src/admin/studio/segments.js'
import { placeOf } from '../../src/admin/studio/selection.js'
import { en } from '../../src/admin/translations/studio/en.js'
import { ru } from '../../src/admin/translations/studio/ru.js'
import { detect } from '../../src/anonymisation/text/index.js'

const finding = (start: number, end: number, more: Partial<ShownFinding> = {}): ShownFinding => ({
  id: `f${start}`,
  decision: 'pending',
  end,
  reason: null,
  replacement: '[person]',
  rule: 'person.full',
  score: 0.9,
  source: 'rule',
  start,
  type: 'PERSON',
  ...more,
})

describe('segments of the studio', () => {
  it('should hold every character of the original once, whatever was found', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ max: 12, min: 1 })))
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), spans, (original, drawn) => {
        const findings = drawn
          .map(([start, length]) => finding(start, Math.min(start + length, original.length)))
          .filter(({ end, start }) => start < end)
          .sort((a, b) => a.start - b.start)
        const segments = segmentsOf(original, findings)
        return segments.map(({ text }) => text).join('') === original
      }),
    )
  })

  it('should hold every segment once, in blocks that end with a line', () => {
    const lines = fc.array(fc.constantFrom('Ann met Bob', 'x'.repeat(700), '', 'Cid'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(lines, fc.array(fc.nat(900)), (drawn, starts) => {
        const original = drawn.join('\n')
        const spans = [...new Set(starts)].sort((a, b) => a - b)
        const findings = spans
          .map((at) => finding(at, at + 2))
          .filter(({ end }) => end <= original.length)
        const blocks = blocksOf(segmentsOf(original, findings))
        const texts = blocks.map((block) => block.map(({ text }) => text).join(''))
        expect(texts.join('')).toBe(original)
        expect(texts.slice(0, -1).every((text) => text.endsWith('\n'))).toBe(true)
        expect(
          blocks.flat().every(({ start, text }) => original.slice(start).startsWith(text)),
        ).toBe(true)
      }),
    )
  })

  it('should draw a block anew for its own findings alone', () => {
    const long = `${'Ann met Bob. '.repeat(60)}\n`
    const draw = (decided: Partial<ShownFinding>) =>
      blocksOf(segmentsOf(long + long, [first, { ...second, ...decided }]))
    const [first, second] = [finding(0, 3), finding(long.length, long.length + 3)]
    const [before, after] = [draw({}), draw({ decision: 'replace' })]
    expect(before.map((block, at) => isSameBlock(block, after[at] ?? []))).toEqual([true, false])
  })

  it('should show what is written instead, what is suggested, and kept words', () => {
    const segments = segmentsOf('Ann met Bob and Cid', [
      finding(0, 3, { decision: 'replace', replacement: 'Dana' }),
      finding(8, 11),
      finding(16, 19, { decision: 'keep' }),
    ])
    expect(segments.map(resultOf).join('')).toBe('Dana met [person] and Cid')
  })

  it('should place missed words where nothing covers them yet', () => {
    const original = 'Ann met Ann, and Ann left'
    expect(placeOf('Ann', original, [finding(0, 3), finding(8, 11)])).toBe(17)
    expect(placeOf('Ann', original, [finding(0, 25)])).toBe(0)
    expect(placeOf('Bob', original, [])).toBe(-1)
    expect(placeOf(' ', original, [])).toBe(-1)
  })
})

describe('going through findings', () => {
  const all = [
    finding(0, 3, { source: 'known', score: 1 }),
    finding(5, 8, { decision: 'keep', type: 'DATE', score: 0.4 }),
    finding(9, 12, { score: 0.5 }),
  ]
  const ids = (findings: ShownFinding[]) => findings.map(({ id }) => id)

  it('should filter by type, certainty and what is left', () => {
    expect(ids(shownBy(everything, all))).toEqual(['f0', 'f5', 'f9'])
    expect(ids(shownBy({ ...everything, type: 'DATE' }, all))).toEqual(['f5'])
    expect(ids(shownBy({ ...everything, certainty: 'known' }, all))).toEqual(['f0'])
    expect(ids(shownBy({ ...everything, certainty: 'sure' }, all))).toEqual(['f0'])
    expect(ids(shownBy({ ...everything, certainty: 'unsure' }, all))).toEqual(['f5', 'f9'])
    expect(ids(shownBy({ ...everything, left: true }, all))).toEqual(['f0', 'f9'])
  })

  it('should step on from a finding that the filter no longer shows, and round the ends', () => {
    const left = shownBy({ ...everything, left: true }, all)
    expect(stepFrom(left, all[1], 1)?.id).toBe('f9')
    expect(stepFrom(left, all[1], -1)?.id).toBe('f0')
    expect(stepFrom(left, all[2], 1)?.id).toBe('f0')
    expect(stepFrom(left, undefined, 1)?.id).toBe('f0')
    expect(stepFrom([], all[0], 1)).toBeUndefined()
  })
})

describe('deciding what is the same at once', () => {
  const original = 'Ann Lee met Ann  LEE and Lee; on Lee Street'
  const all = [
    finding(0, 7, { identity: 'a', source: 'known' }),
    finding(12, 20, { identity: null }),
    finding(25, 28, { identity: 'a', source: 'known' }),
    finding(33, 43, { type: 'ADDRESS' }),
  ]
  const [first = finding(0, 7)] = all
  const starts = (findings: ShownFinding[]) => findings.map(({ start }) => start)

  it('should take the same words, and the same person where it may', () => {
    expect(starts(alikeTo(first, all, { original, people: true }))).toEqual([0, 12, 25])
    expect(starts(alikeTo(first, all, { original, people: false }))).toEqual([0, 12])
  })

  it('should leave decided findings alone, and other types', () => {
    const decided = all.map((each) => ({ ...each, decision: 'keep' as const }))
    const [own = first] = decided
    expect(starts(alikeTo(own, decided, { original, people: true }))).toEqual([0])
  })
})

describe('why something was found', () => {
  // What the type itself says is not said again.
  const isPlain = (rule: string) => /^(?:email|phone|url|handle|passport|address|birth)/.test(rule)
  const plainKnown = /^known\.(?:phone|email|handle|passport|village|employer|national|birth)/

  it('should be said in words for whatever the detector finds', () => {
    const rules = new Set(
      readSampleReports().flatMap(({ text }) => detect(text, {}).map(({ rule }) => rule)),
    )
    expect(rules.size).toBeGreaterThan(15)
    const silent = [...rules].filter(
      (rule) => reasonsOf(rule).length === 0 && !isPlain(rule) && !plainKnown.test(rule),
    )
    expect(silent).toEqual([])
  })

  it('should name a misspelling and a split beside the form', () => {
    const english = (rule: string) => reasonsOf(rule).map(({ en }) => en)
    expect(english('known.surname+given.typo.split')).toEqual([
      'surname and given name',
      'with a misspelling',
      'in pieces',
    ])
    expect(english('known.surname')).toEqual(['surname'])
    expect(english('no.such.rule')).toEqual([])
  })
})

describe('texts of the studio', () => {
  it('should fill the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect([key, places(ru[key])]).toEqual([key, places(en[key])])
    }
  })
})
