const LONGEST = 64
/** Two words of that length, and a few letters more on one side. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(2 * LONGEST))

/**
 * Edits between two words (insert, delete, replace, swap of neighbours: optimal string alignment),
 * or `limit + 1` as soon as it is more than `limit`. Words longer than 64 letters count as different.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (a === b) {
    return 0
  }
  const [rowsOfA, columns] = [a.length, b.length]
  if (Math.abs(rowsOfA - columns) > limit || rowsOfA > LONGEST || columns > LONGEST) {
    return limit + 1
  }
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let column = 0; column <= columns; column += 1) {
    previous[column] = column
  }
  for (let row = 1; row <= rowsOfA; row += 1) {
    const from = Math.max(1, row - limit)
    const to = Math.min(columns, row + limit)
    const letter = a.charCodeAt(row - 1)
    current[0] = row
    if (from > 1) {
      current[from - 1] = limit + 1
    }
    let best = row <= limit ? row : limit + 1
    for (let column = from; column <= to; column += 1) {
      const other = b.charCodeAt(column - 1)
      const above = column === row + limit ? limit + 1 : (previous[column] ?? 0) + 1
      let cost = Math.min(
        above,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (letter === other ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === other
      if (swapped) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      }
      current[column] = cost
      if (cost < best) {
        best = cost
      }
    }
    if (best > limit) {
      return limit + 1
    }
    ;[before, previous, current] = [previous, current, before]
  }
  return Math.min(previous[columns] ?? limit + 1, limit + 1)
}

/**
 * Whether a word begins with something at most `limit` edits (insert, delete, replace) away from
 * `name`; whatever follows in the word does not count.
 */
export const beginsLike = (word: string, name: string, limit: number): boolean => {
  if (name.length > LONGEST || name.length - word.length > limit) {
    return false
  }
  const columns = Math.min(word.length, name.length + limit)
  let [previous, current] = rows as [Uint8Array, Uint8Array]
  for (let column = 0; column <= columns; column += 1) {
    previous[column] = column
  }
  for (let row = 1; row <= name.length; row += 1) {
    const letter = name.charCodeAt(row - 1)
    let best = row
    current[0] = row
    for (let column = 1; column <= columns; column += 1) {
      const cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (letter === word.charCodeAt(column - 1) ? 0 : 1),
      )
      current[column] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) {
      return false
    }
    ;[previous, current] = [current, previous]
  }
  return true
}
