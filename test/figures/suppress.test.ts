import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Counts, type PublishedTable, suppress } from '../../src/figures/core/suppress.js'

const table = (values: number[]): Counts => values.map((count, n) => ({ count, key: `k${n}` }))

const every = (cells: number, most: number): number[][] =>
  cells === 0
    ? [[]]
    : every(cells - 1, most).flatMap((rest) =>
        Array.from({ length: most + 1 }, (_, value) => [...rest, value]),
      )

const form = (published: PublishedTable): string => JSON.stringify(published)

/** Least and most that a hidden cell may hold, for who knows the sums and that nothing is negative. */
const rangeOf = ({ cells, total }: PublishedTable): [number, number] => {
  const told = cells.reduce((all, { count }) => all + (count ?? 0), 0)
  return total === null ? [0, Infinity] : [0, total - told]
}

const smallest = fc.integer({ max: 12, min: 5 })
const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(200)), { maxLength: 12, minLength: 1 })

describe('a table of figures', () => {
  it('should tell no count below the smallest, and no total below it', () => {
    fc.assert(
      fc.property(counts, smallest, (values, least) => {
        const { cells, total } = suppress(table(values), least)
        for (const { count } of cells) {
          expect(count === null || count >= least).toBe(true)
        }
        expect(total === null || total >= least).toBe(true)
      }),
    )
  })

  it('should let no hidden count be computed from what is told', () => {
    fc.assert(
      fc.property(counts, smallest, (values, least) => {
        const published = suppress(table(values), least)
        const hidden = published.cells.filter(({ count }) => count === null)
        if (hidden.length > 0 && published.total !== null) {
          const [low, high] = rangeOf(published)
          expect(hidden.length).toBeGreaterThan(1)
          expect(high - low).toBeGreaterThanOrEqual(least)
        }
      }),
    )
  })

  it('should be alike for several tables, also for who knows how it is made', () => {
    for (const [cells, most, least] of [
      [1, 30, 5],
      [2, 22, 5],
      [3, 13, 5],
      [4, 6, 3],
    ] as const) {
      const alike = new Map<string, number[][]>()
      for (const values of every(cells, most)) {
        const key = form(suppress(table(values), least))
        alike.set(key, [...(alike.get(key) ?? []), values])
      }
      for (const [key, tables] of alike) {
        const { cells: published } = JSON.parse(key) as PublishedTable
        const isWhole = tables.every((values) => !values.includes(most))
        for (const [n, { count }] of published.entries()) {
          if (count === null && isWhole) {
            const possible = new Set(tables.map((values) => values[n]))
            expect([key, possible.size >= least]).toEqual([key, true])
          }
        }
      }
    }
  })

  it('should change nothing that is told when it is larger than the smallest', () => {
    fc.assert(
      fc.property(counts, smallest, (values, least) => {
        const { cells, total } = suppress(table(values), least)
        for (const [n, { count }] of cells.entries()) {
          expect([null, values[n]]).toContain(count)
        }
        expect([null, values.reduce((all, each) => all + each, 0)]).toContain(total)
      }),
    )
  })
})
