import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { singlingOut } from '../../../src/anonymisation/text/index.js'

const rules = { region: { en: 'Lebap region', ru: 'Лебапская область' } }

describe('what still singles a person out', () => {
  it('should tell a combination of place, role and family, and the fewest changes against it', () => {
    const text = 'She is the only nurse in the village of Tastybulak and a mother of six.'
    const [hint] = singlingOut(text, { rules })
    expect(hint?.fits).toBe(1)
    expect(hint?.details.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['only', 'role', 'small-place']),
    )
    expect(
      hint?.advice.map(({ action, start, end, text: wider }) => [
        action,
        text.slice(start, end),
        wider,
      ]),
    ).toEqual([
      ['remove', 'the only', undefined],
      ['generalise', 'Tastybulak', 'Lebap region'],
    ])
    expect(hint?.advice.at(-1)?.fits).toBeGreaterThanOrEqual(20)
  })

  it('should tell it in Russian, passage by passage, the most telling first', () => {
    const text =
      'Учителя оштрафовали в Алматы.\n\nИмама из села Камысоткел, 45-летнего, задержали 12 июня 2024 года.'
    const hints = singlingOut(text, { language: 'ru', rules })
    expect(hints).toHaveLength(1)
    expect(text.slice(hints[0]?.start, hints[0]?.end)).toMatch(/^Имама/)
    expect(hints[0]?.advice.map(({ text: wider }) => wider)).toContain('Лебапская область')
  })

  it('should say nothing of details that fit many people', () => {
    expect(singlingOut('A teacher was fined in Almaty. The hearing took long.')).toEqual([])
    expect(singlingOut('')).toEqual([])
  })

  it('should ask for an address or a number to be left out whatever stands beside it', () => {
    const [hint] = singlingOut('Call +998 90 123-45-67 for more.')
    expect(hint).toMatchObject({ advice: [{ action: 'remove', kind: 'direct' }], fits: 1 })
  })

  it('should advise until the limit is reached or nothing is left to change', () => {
    const piece = fc.constantFrom(
      'the only ',
      'nurse ',
      'in the village of Tastybulak ',
      'on 12 June 2024 ',
      'aged 34 ',
      'a mother of six ',
      'Pavlodar ',
      '12 Satpaev Street, flat 5 ',
      'fined 123,450 tenge ',
      '\n\n',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.integer({ min: 2, max: 500 }),
        (parts, limit) => {
          for (const { advice, end, start } of singlingOut(parts.join(''), { limit })) {
            expect(start).toBeLessThan(end)
            expect(advice.at(-1)?.fits).toBeGreaterThanOrEqual(limit)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
