/**
 * Words filed under each of their spellings with up to two letters of their first `PREFIX` left out
 * (symmetric deletion), so that a misspelt word is found without comparing it to every word. Keys
 * are 32-bit hashes in an open-addressing table; callers compare candidates themselves.
 */
export type DeleteIndex = { keys: Int32Array; values: Int32Array; size: number }

const PREFIX = 8
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

export const createDeleteIndex = (expected = 1024): DeleteIndex => {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(1024, expected * 2)))
  return { keys: new Int32Array(capacity), values: new Int32Array(capacity), size: 0 }
}

/** Goes on with a hash over the letters of a word from `from` on, before `to`. */
const hashOn = (hash: number, word: string, from: number, to: number): number => {
  let result = hash
  for (let index = from; index < to; index += 1) {
    result = Math.imul(result ^ word.charCodeAt(index), FNV_PRIME)
  }
  return result
}

/** A hash as it is filed: 0 is an empty slot. */
const filed = (hash: number): number => (hash === 0 ? 1 : hash)

/** Visits the hash of the prefix, and those of what is left of it without one or two letters. */
const eachHash = (word: string, edits: number, visit: (hash: number) => void): void => {
  const length = Math.min(word.length, PREFIX)
  visit(filed(hashOn(FNV_OFFSET, word, 0, length)))
  for (let first = 0, head = FNV_OFFSET; edits > 0 && first < length; first += 1) {
    visit(filed(hashOn(head, word, first + 1, length)))
    for (let middle = head, second = first + 1; edits > 1 && second < length; second += 1) {
      visit(filed(hashOn(middle, word, second + 1, length)))
      middle = hashOn(middle, word, second, second + 1)
    }
    head = hashOn(head, word, first, first + 1)
  }
}

const insert = (index: DeleteIndex, hash: number, value: number): void => {
  const mask = index.keys.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  while (index.keys[slot] !== 0) {
    if (index.keys[slot] === hash && index.values[slot] === value) {
      return
    }
    slot = (slot + 1) & mask
  }
  index.keys[slot] = hash
  index.values[slot] = value
  index.size += 1
}

const grow = (index: DeleteIndex): void => {
  const { keys, values } = index
  const bigger = createDeleteIndex(keys.length)
  index.keys = bigger.keys
  index.values = bigger.values
  index.size = 0
  keys.forEach((hash, slot) => {
    if (hash !== 0) {
      insert(index, hash, values[slot] ?? 0)
    }
  })
}

/** Files `value` under `word`. */
export const addWord = (index: DeleteIndex, word: string, edits: number, value: number): void => {
  if (index.size + 64 > index.keys.length * 0.75) {
    grow(index)
  }
  eachHash(word, edits, (hash) => insert(index, hash, value))
}

/** Calls `visit` with the values of words that may be within `edits` of `word`; may repeat. */
export const eachCandidate = (
  index: DeleteIndex,
  word: string,
  edits: number,
  visit: (value: number) => void,
): void => {
  const { keys, values } = index
  const mask = keys.length - 1
  eachHash(word, edits, (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (keys[slot] !== 0) {
      if (keys[slot] === hash) {
        visit(values[slot] ?? 0)
      }
      slot = (slot + 1) & mask
    }
  })
}
