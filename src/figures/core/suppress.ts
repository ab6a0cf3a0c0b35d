/** A way to divide what was counted: each counted thing stands in exactly one cell. */
export type Counts = { count: number; key: string }[]

/** What may be told; null is "not told". */
export type PublishedTable = {
  cells: { count: null | number; key: string }[]
  total: null | number
}

const sum = (counts: number[]): number => counts.reduce((all, each) => all + each, 0)

/**
 * Keeps back every count below `smallest`, 0 among them: who reads "0" and knows somebody who
 * reported knows that the report was not counted. What is kept back could be had from the total, so
 * larger cells go with it (complementary suppression): one at least, and more until all that is
 * kept back adds up to twice the smallest. They go from the end of the table, whatever they hold: if
 * the next larger ones went, the choice itself would tell how large the small ones can be. A total
 * below `smallest` is not told, nor is anything else then.
 */
export const suppress = (counts: Counts, smallest: number): PublishedTable => {
  const values = counts.map(({ count }) => count)
  const total = sum(values)
  const hidden = new Set(values.flatMap((count, n) => (count < smallest ? [n] : [])))
  const small = hidden.size
  const isOpen = () =>
    small > 0 &&
    hidden.size < values.length &&
    (hidden.size === small || sum([...hidden].map((n) => values[n] ?? 0)) < 2 * smallest)
  for (let n = values.length - 1; isOpen(); n -= 1) {
    hidden.add(n)
  }
  return {
    cells: counts.map(({ count, key }, n) => ({ count: hidden.has(n) ? null : count, key })),
    total: total < smallest ? null : total,
  }
}
