import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { convolve, padded } from '../../../src/anonymisation/model/worker/convolution.mjs'
import { likeliestTags } from '../../../src/anonymisation/model/worker/crf.mjs'
import { shapeOf } from '../../../src/anonymisation/model/worker/shapes.mjs'
import { spansOf } from '../../../src/anonymisation/model/worker/spans.mjs'
import { wordsOf } from '../../../src/anonymisation/model/worker/words.mjs'

const number = fc.integer({ max: 64, min: -64 }).map((value) => value / 8)
const row = (length: number) =>
  fc
    .array(number, { maxLength: length, minLength: length })
    .map((values) => Float32Array.from(values))

/** All rows of tags there are. */
const rowsOf = (words: number, tags: number): number[][] =>
  words === 0
    ? [[]]
    : rowsOf(words - 1, tags).flatMap((begun) =>
        Array.from({ length: tags }, (_, tag) => [...begun, tag]),
      )

describe('the likeliest row of tags', () => {
  it('should score as high as the best of all rows', () => {
    const sizes = fc.tuple(fc.integer({ max: 5, min: 1 }), fc.integer({ max: 3, min: 1 }))
    const cases = sizes.chain(([words, tags]) =>
      fc.record({
        emissions: row(words * tags),
        tags: fc.constant(tags),
        transitions: row(tags * tags),
        words: fc.constant(words),
      }),
    )
    fc.assert(
      fc.property(cases, ({ emissions, tags, transitions, words }) => {
        const scoreOf = (chosen: number[]): number =>
          chosen.reduce((sum, tag, word) => {
            const before = chosen[word - 1]
            const step = before === undefined ? 0 : (transitions[before * tags + tag] ?? 0)
            return sum + step + (emissions[word * tags + tag] ?? 0)
          }, 0)
        const found = likeliestTags(emissions, transitions, tags)
        expect(found).toHaveLength(words)
        expect(scoreOf(found)).toBe(Math.max(...rowsOf(words, tags).map(scoreOf)))
      }),
    )
  })
})

describe('a layer', () => {
  it('should be the sum over inputs and neighbours, rectified and normalised', () => {
    const sizes = fc.tuple(
      fc.integer({ max: 6, min: 1 }),
      fc.integer({ max: 7, min: 1 }),
      fc.integer({ max: 4, min: 1 }),
      fc.constantFrom(1, 3, 5),
    )
    const cases = sizes.chain(([words, inputs, outputs, taps]) =>
      fc.record({
        bias: row(outputs),
        input: row(words * inputs),
        scale: row(outputs),
        shift: row(outputs),
        sizes: fc.constant({ inputs, outputs, taps, words }),
        weights: row(inputs * taps * outputs),
      }),
    )
    fc.assert(
      fc.property(cases, ({ bias, input, scale, shift, sizes: size, weights }) => {
        const { inputs, outputs, taps, words } = size
        const laid = new Float32Array(padded(inputs) * taps * outputs)
        laid.set(weights)
        const layer = { bias, inputs, outputs, scale, shift, taps, weights: laid }
        const expected = Array.from({ length: words * outputs }, (_, at) => {
          const [word, output] = [Math.floor(at / outputs), at % outputs]
          let sum = bias[output] ?? 0
          for (let tap = 0; tap < taps; tap += 1) {
            const other = word + tap - (taps - 1) / 2
            for (let each = 0; each < inputs && other >= 0 && other < words; each += 1) {
              const factor = weights[(each * taps + tap) * outputs + output] ?? 0
              sum += factor * (input[other * inputs + each] ?? 0)
            }
          }
          return Math.max(0, sum) * (scale[output] ?? 0) + (shift[output] ?? 0)
        })
        const found = convolve(layer, input, words)
        found.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN, 2))
      }),
    )
  })
})

describe('the words of a text', () => {
  it.each([
    ['Қуаныш-ұлы, 12.5 кг', ['Қуаныш-ұлы', ',', '12.5', 'кг']],
    ['ул. Абая, д. 7/2', ['ул', '.', 'Абая', ',', 'д', '.', '7/2']],
    ['«Ўктам»… Да?! :) :-)', ['«', 'Ўктам', '»', '…', 'Да', '?!', ':)', ':', '-', ')']],
    ['{x} №5 т.е.', ['{x', '}', '№', '5', 'т', '.', 'е', '.']],
    ['а — б - в_г **', ['а', '—', 'б', '-', 'в_г', '**']],
  ])('should be those of razdel in %j', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words)
  })

  it('should stand where they say, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { end, start, text: word } of wordsOf(text)) {
          expect(text.slice(start, end)).toBe(word)
          expect(text.slice(last, start).trim()).toBe('')
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })

  it.each([
    ['Зебо', 'RU_Xx'],
    ['Я', 'RU_X'],
    ['и', 'RU_x'],
    ['СИЗО-6', 'RU_XX'],
    ['Нур-Султан', 'RU_Xx-Xx'],
    ['иПад', 'RU_OTHER'],
    ['Zebo', 'EN_Xx'],
    ['2011-2020', 'NUM'],
    [',', 'PUNCT_,'],
    ['...', 'PUNCT_OTHER'],
    ['Қуаныш', 'OTHER'],
  ])('should have the shape the tagger knows: %j', (word, shape) => {
    expect(shapeOf(word)).toBe(shape)
  })
})

describe('names out of tags', () => {
  const words = Array.from({ length: 6 }, (_, at) => ({ end: at * 2 + 1, start: at * 2 }))

  it.each([
    [
      'B-PER I-PER O B-LOC O O',
      [
        [0, 3, 'PER'],
        [6, 7, 'LOC'],
      ],
    ],
    [
      'B-PER B-PER I-PER O O O',
      [
        [0, 1, 'PER'],
        [2, 5, 'PER'],
      ],
    ],
    ['I-PER O O O O B-ORG', [[10, 11, 'ORG']]],
    ['B-PER I-ORG O O <pad> O', [[0, 3, 'PER']]],
  ])('should be as slovnet reads %j', (tags, spans) => {
    const found = spansOf(words, tags.split(' ')).map(({ end, kind, start }) => [start, end, kind])
    expect(found).toEqual(spans)
  })
})
