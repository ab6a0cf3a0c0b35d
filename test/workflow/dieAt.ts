const writes = [
  'create',
  'updateOne',
  'createVersion',
  'updateVersion',
  'commitTransaction',
] as const

type Adapter = Record<(typeof writes)[number], (args: unknown) => Promise<unknown>>

/**
 * Lets the n-th write of a store, and all after it, fail as if the process had died before or after
 * it. The result brings the store back.
 */
export const dieAt = (database: object, step: number, when: 'after' | 'before'): (() => void) => {
  const db = database as Adapter
  const originals = writes.map((name) => [name, db[name]] as const)
  let left = step
  for (const [name, original] of originals) {
    db[name] = async (args) => {
      left -= 1
      if (left < 0 || (left === 0 && when === 'before')) {
        throw new Error('the process died')
      }
      const result = await original.call(database, args)
      if (left === 0) {
        throw new Error('the process died')
      }
      return result
    }
  }
  return () => {
    for (const [name, original] of originals) {
      db[name] = original
    }
  }
}
