import type { Payload } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { definitionFor, subjectOf } from '../../workflow/index.js'

const atOnce = 500

/** Those of some documents that stand in a state that counts, as the app says; all if it says none. */
export const counting = async <T extends { id: number | string }>(
  payload: Payload,
  collection: string,
  docs: T[],
): Promise<T[]> => {
  const states = optionsOf(payload).figures.states[collection]
  if (!states || !definitionFor(payload, collection)) {
    return docs
  }
  const counted: T[] = []
  for (let start = 0; start < docs.length; start += atOnce) {
    const some = docs.slice(start, start + atOnce)
    const { docs: rows } = await payload.db.find<{ id: string; state: string }>({
      collection: 'workflow-subjects',
      limit: 0,
      pagination: false,
      select: { state: true },
      where: { id: { in: some.map(({ id }) => subjectOf(collection, id)) } },
    })
    const ids = new Set(rows.filter(({ state }) => states.includes(state)).map(({ id }) => id))
    counted.push(...some.filter(({ id }) => ids.has(subjectOf(collection, id))))
  }
  return counted
}
