type Span = { end: number; start: number }

/** A quick test whether a span touches any of the given ones. */
export const coverage = (spans: Span[]): ((span: Span) => boolean) => {
  const joined: Span[] = []
  for (const { end, start } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
    } else {
      joined.push({ end, start })
    }
  }
  return ({ end, start }) => {
    let [low, high] = [0, joined.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((joined[middle]?.end ?? 0) <= start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    const next = joined[low]
    return next !== undefined && next.start < end
  }
}
