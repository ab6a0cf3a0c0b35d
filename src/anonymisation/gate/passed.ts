import type { Passed } from './types.js'

const marked = new WeakSet<object>()

/** Marks a value as let through. For the gate alone; not exported from its index. */
export const markPassed = <T extends object>(value: T): Passed<T> => {
  marked.add(value)
  return value as Passed<T>
}

/** Whether the gate let this very value through, for callers that types do not bind. */
export const hasPassed = <T extends object>(value: T): value is Passed<T> => marked.has(value)
