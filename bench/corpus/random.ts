/** A repeatable random source (mulberry32), so that a failing case can be made again. */
export type Random = {
  next: () => number
  pick: <T>(list: ArrayLike<T>) => T
  chance: (share: number) => boolean
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(list: ArrayLike<T>): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) {
      throw new Error('Nothing to pick from.')
    }
    return item
  }
  return { next, pick, chance: (share) => next() < share }
}
