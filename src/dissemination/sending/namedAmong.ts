import type { Payload } from 'payload'

import { scanRenderings } from '../../anonymisation/gate/index.js'

/** Values that the gate reads at once, each on a line of its own. */
const together = 100

/**
 * Which of these values, by their place, name someone protected. They are read many at once, since
 * each reading costs more than the few letters in it; only where there is a hit one by one, as a
 * name may also come about by two neighbours.
 */
export const namedAmong = async (args: {
  allowances: string[]
  payload: Payload
  values: string[]
}): Promise<Set<number>> => {
  const { allowances, payload, values } = args
  const hitsIn = async (texts: string[]): Promise<Set<number>> => {
    const renderings = texts.map((text, index) => ({
      kind: 'name' as const,
      text,
      where: String(index),
    }))
    const { hits } = await scanRenderings({ allowances, payload, renderings })
    return new Set(hits.map(({ where }) => Number(where)))
  }
  const groups = Array.from({ length: Math.ceil(values.length / together) }, (_, index) =>
    values.slice(index * together, (index + 1) * together),
  )
  const named = new Set<number>()
  for (const group of await hitsIn(groups.map((group) => group.join('\n')))) {
    for (const place of await hitsIn(groups[group] ?? [])) {
      named.add(group * together + place)
    }
  }
  return named
}
