/** A stretch of a text: in both versions, in the earlier one alone, or in the later one alone. */
export type Segment = { kind: 'added' | 'removed' | 'same'; text: string }

/** Beyond so many differing words the texts are shown as wholly replaced: the search is quadratic. */
const mostWords = 2_000

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

const segment = (kind: Segment['kind'], words: string[]): Segment[] =>
  words.length > 0 ? [{ kind, text: words.join('') }] : []

const sharedStart = (one: string[], other: string[]): number => {
  const end = one.findIndex((word, index) => word !== other[index])
  return end === -1 ? one.length : end
}

/** Lengths of the longest common subsequence of all pairs of endings. */
const commonLengths = (one: string[], other: string[]): Uint16Array[] => {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const below = rows[row + 1]!
      rows[row]![column] =
        one[row] === other[column]
          ? below[column + 1]! + 1
          : Math.max(below[column]!, rows[row]![column + 1]!)
    }
  }
  return rows
}

const middle = (one: string[], other: string[]): Segment[] => {
  if (one.length > mostWords || other.length > mostWords) {
    return [...segment('removed', one), ...segment('added', other)]
  }
  const lengths = commonLengths(one, other)
  const steps: Segment[] = []
  let row = 0
  let column = 0
  while (row < one.length || column < other.length) {
    const isSame = row < one.length && column < other.length && one[row] === other[column]
    const isRemoved =
      !isSame &&
      row < one.length &&
      (column === other.length || lengths[row + 1]![column]! >= lengths[row]![column + 1]!)
    steps.push({
      kind: isSame ? 'same' : isRemoved ? 'removed' : 'added',
      text: (isSame || isRemoved ? one[row] : other[column]) ?? '',
    })
    row += isSame || isRemoved ? 1 : 0
    column += isSame || !isRemoved ? 1 : 0
  }
  return steps
}

const joined = (segments: Segment[]): Segment[] =>
  segments.reduce<Segment[]>((all, { kind, text }) => {
    const last = all.at(-1)
    if (last?.kind === kind) {
      last.text += text
    } else {
      all.push({ kind, text })
    }
    return all
  }, [])

/** How one text became another, word by word; the parts that stay or come make up the later text. */
export const wordDifferences = (before: string, after: string): Segment[] => {
  const one = wordsOf(before)
  const other = wordsOf(after)
  const start = sharedStart(one, other)
  const end = sharedStart(one.slice(start).reverse(), other.slice(start).reverse())
  return joined([
    ...segment('same', one.slice(0, start)),
    ...middle(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...segment('same', one.slice(one.length - end)),
  ])
}
