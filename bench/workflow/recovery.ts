import type { WorkflowEvent } from '../../src/workflow/index.js'
import type { Figure } from '../corpus/measure.js'

import { pump } from '../../src/workflow/index.js'
import { type App, bootApp, collectionsWith, type Database } from '../../test/workflow/app.js'
import { simple } from '../../test/workflow/engine/definitions.js'
import { exactly, plainFigure } from './figures.js'

/** Longer than any lease and any wait, so that what a dead process held is taken over. */
const laterMs = 2 * 3_600_000

type Store = { database: Database; name: string; url?: string }

/** An app on this store; `name` tells its schema from that of the others in the process. */
export const open = ({ database, name, url }: Store, aheadMs = 0): Promise<App> =>
  bootApp({
    collections: collectionsWith(name),
    database,
    options: {
      clock: () => new Date(Date.now() + aheadMs),
      effects: { 'posts.announce': () => Promise.resolve() },
      workflows: [simple],
    },
    url,
  })

/** What is missing, or too much, after the store was opened again and the pump has run. */
const losses = async ({ payload }: App) => {
  const all = async <T>(collection: string): Promise<T[]> =>
    (await payload.db.find({ collection, limit: 0, pagination: false })).docs as unknown as T[]
  const events = await all<WorkflowEvent>('workflow-events')
  const ids = new Set(events.map(({ id }) => id))
  const audited = (await all<{ source: null | string }>('audit-log')).flatMap(({ source }) =>
    source?.includes('#') ? [source] : [],
  )
  const known = new Set(audited)
  const done = new Set(
    (await all<{ id: string; status: string }>('workflow-effects'))
      .filter(({ status }) => status === 'done')
      .map(({ id }) => id),
  )
  const wanted = events.flatMap(({ id, effects }) => effects.map((name) => `${id}!${name}`))
  return {
    effects: wanted.filter((id) => !done.has(id)).length,
    events: events.length,
    strayAudit: audited.filter((id) => !ids.has(id)).length,
    unaudited: [...ids].filter((id) => !known.has(id)).length,
  }
}

/** Opens the store as a later process would, lets it heal, and counts what is lost. */
export const recover = async (store: Store, what: string): Promise<Figure[]> => {
  const app = await open(store, laterMs)
  try {
    await pump(app.payload)
    const lost = await losses(app)
    return [
      plainFigure(`${what}: events`, lost.events, 'events'),
      exactly(`${what}: transitions without audit`, lost.unaudited, 'events', 0),
      exactly(`${what}: audit entries without transition`, lost.strayAudit, 'entries', 0),
      exactly(`${what}: effects lost`, lost.effects, 'effects', 0),
    ]
  } finally {
    await app.payload.destroy()
  }
}
