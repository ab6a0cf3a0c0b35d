import type { Actor } from '../workflow/index.js'

/** A member of staff for a test, with these roles. */
export const person = (id: string, ...roles: string[]): Actor => ({
  id,
  collection: 'users',
  countries: [],
  kind: 'user',
  partners: [],
  roles,
})

export { lint } from '../workflow/engine/index.js'
export {
  type Bench,
  type BenchAnswer,
  type BenchOptions,
  createBench,
} from '../workflow/testing/bench.js'
export { verify, type Violation } from '../workflow/testing/verify.js'
export { type Path, table, walk, type Walk, type WalkOptions } from '../workflow/testing/walk.js'
export { withoutGuards } from '../workflow/testing/withoutGuards.js'
