import type { Figure } from '../corpus/measure.js'

import { bootApp, collectionsWith, type Database } from '../../test/workflow/app.js'
import { contend } from '../../test/workflow/contenders.js'
import { simple } from '../../test/workflow/engine/definitions.js'
import { exactly } from './figures.js'

const processes = 3
const documents = 5

/** Three processes that fire the same transitions; each document has one winner. */
export const contest = async (database: Database): Promise<Figure[]> => {
  const app = await bootApp({
    collections: collectionsWith(`contested-${database}`),
    database,
    options: { effects: { 'posts.announce': () => Promise.resolve() }, workflows: [simple] },
  })
  try {
    const ids: string[] = []
    for (let count = 0; count < documents; count += 1) {
      const { id } = await app.payload.create({
        collection: 'posts' as never,
        data: { title: 'One' } as never,
        draft: true,
      })
      ids.push(String(id))
    }
    const outcomes = await contend({ database, documents: ids, processes, url: app.url })
    const applied = outcomes.filter((each) => 'eventId' in each && !each.replayed).length
    const answered = outcomes.length - applied
    const count = (what: string, value: number, goal: number) =>
      exactly(`${database}: 3 processes, ${documents} documents: ${what}`, value, 'calls', goal)
    return [
      count('applied', applied, documents),
      count('replayed or refused', answered, processes * documents * 2 - documents),
    ]
  } finally {
    await app.close()
  }
}
