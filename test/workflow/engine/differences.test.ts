import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { differences } from '../../../src/workflow/engine/index.js'

describe('differences', () => {
  it('should say what changed in a text, word by word', () => {
    expect(differences({ title: 'Two men held' }, { title: 'Two women held' })).toEqual([
      {
        after: 'Two women held',
        before: 'Two men held',
        kind: 'changed',
        path: 'title',
        segments: [
          { kind: 'same', text: 'Two ' },
          { kind: 'removed', text: 'men' },
          { kind: 'added', text: 'women' },
          { kind: 'same', text: ' held' },
        ],
      },
    ])
  })

  it('should name places in lists, and what was added or removed', () => {
    const before = { list: [{ text: 'a' }, { text: 'b' }], old: 1 }
    const after = { fresh: true, list: [{ text: 'a' }, { text: 'c' }, { text: 'd' }] }
    expect(differences(before, after).map(({ kind, path }) => [path, kind])).toEqual([
      ['list.1.text', 'changed'],
      ['list.2', 'added'],
      ['old', 'removed'],
      ['fresh', 'added'],
    ])
  })

  it('should find nothing between equal contents, and rebuild both texts otherwise', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const [change] = differences({ text: before }, { text: after })
        expect(change === undefined).toBe(before === after)
        const text = (kind: string) =>
          (change?.segments ?? [])
            .filter((each) => each.kind === 'same' || each.kind === kind)
            .map((each) => each.text)
            .join('')
        if (change) {
          expect([text('removed'), text('added')]).toEqual([before, after])
        }
      }),
    )
  })

  it('should answer soon for long texts that have nothing in common', () => {
    const long = (word: string) => `${word} `.repeat(20_000)
    const start = performance.now()
    expect(differences({ text: long('one') }, { text: long('two') })).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
