import { type Segment, wordDifferences } from './words.js'

export type { Segment } from './words.js'

/** One place in which two contents differ. */
export type Change = {
  /** Null where there was nothing. */
  after: unknown
  before: unknown
  kind: 'added' | 'changed' | 'removed'
  /** Keys and positions, joined by dots: `sources.0.title`. */
  path: string
  /** For texts: what stayed, what went and what came, in reading order. */
  segments?: Segment[]
}

type Branch = Record<string, unknown> | unknown[]

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const isSame = (one: unknown, other: unknown): boolean =>
  isBranch(one) && isBranch(other)
    ? Array.isArray(one) === Array.isArray(other) &&
      [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
        isSame(at(one, key), at(other, key)),
      )
    : (one ?? null) === (other ?? null)

const at = (branch: Branch, key: string): unknown => (branch as Record<string, unknown>)[key]

const leaf = (path: string, before: unknown, after: unknown): Change => {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const isText = typeof before === 'string' && typeof after === 'string'
  return {
    after,
    before,
    kind,
    path,
    ...(isText ? { segments: wordDifferences(before, after) } : {}),
  }
}

const compare = (path: string, before: unknown, after: unknown): Change[] => {
  if (isSame(before, after)) {
    return []
  }
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [leaf(path, before ?? null, after ?? null)]
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) =>
    compare(path ? `${path}.${key}` : key, at(before, key), at(after, key)),
  )
}

/** Everything in which two contents differ, in the order of their fields. */
export const differences = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change[] => compare('', before, after)
