import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import type { WorkflowEvent } from '../src/workflow/index.js'
import type { Figure } from './workflow.js'

import { pump, transition } from '../src/workflow/index.js'
import { type App, bootApp, collectionsWith } from '../test/workflow/app.js'
import { dieAt } from '../test/workflow/dieAt.js'
import { simple, user } from '../test/workflow/engine/definitions.js'

const actor = user('anna', 'editor', 'custodian')
const steps = ['submit', 'publish', 'sendBack', 'edit'] as const

/** Longer than any lease and any wait, so that what a dead process held is taken over. */
const laterMs = 2 * 3_600_000

const open = (name: string, url?: string, aheadMs = 0): Promise<App> =>
  bootApp({
    collections: collectionsWith(name),
    database: 'sqlite',
    options: {
      clock: () => new Date(Date.now() + aheadMs),
      effects: { 'posts.announce': () => Promise.resolve() },
      workflows: [simple],
    },
    url,
  })

const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!

const live = async ({ payload }: App): Promise<void> => {
  const posts = 'posts' as never
  const title = () => ({ title: `${Math.random()}` }) as never
  const { id } = await payload.create({ collection: posts, data: title(), draft: true })
  const length = 2 + Math.floor(Math.random() * 6)
  for (const step of ['submit', 'publish', ...Array.from({ length }, () => oneOf(steps))]) {
    if (step === 'edit') {
      await payload.update({ id, collection: posts, data: title(), draft: true })
    } else {
      await transition({
        id,
        actor,
        collection: 'posts',
        comment: 'because',
        idempotencyKey: `${Math.random()}`,
        payload,
        transition: step,
      }).catch((error: { code?: string }) => {
        if (error.code !== 'wrong-state') {
          throw error as Error
        }
      })
    }
  }
}

/** What is missing, or too much, after the store was opened again and the pump has run. */
const losses = async ({ payload }: App) => {
  const all = async <T>(collection: string): Promise<T[]> =>
    (await payload.db.find({ collection, limit: 0, pagination: false })).docs as unknown as T[]
  const events = await all<WorkflowEvent>('workflow-events')
  const ids = new Set(events.map(({ id }) => id))
  const audited = (await all<{ source: null | string }>('audit-log')).flatMap(({ source }) =>
    source?.includes('#') ? [source] : [],
  )
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
    unaudited: [...ids].filter((id) => !audited.includes(id)).length,
  }
}

const figures = (name: string, lost: Awaited<ReturnType<typeof losses>>): Figure[] => {
  const none = (what: string, value: number, unit: string): Figure => ({
    name: `${name}: ${what}`,
    goal: 0,
    holds: value === 0,
    unit,
    value,
  })
  return [
    { name: `${name}: events`, goal: null, holds: null, unit: 'events', value: lost.events },
    none('transitions without audit', lost.unaudited, 'events'),
    none('audit entries without transition', lost.strayAudit, 'entries'),
    none('effects lost', lost.effects, 'effects'),
  ]
}

const recovered = async (name: string, url: string) => {
  const app = await open(name, url, laterMs)
  try {
    await pump(app.payload)
    return await losses(app)
  } finally {
    await app.payload.destroy()
  }
}

/** Random histories, each abandoned before or after a random write of its store. */
export const failPoints = async (histories: number): Promise<Figure[]> => {
  const app = await open('abandoned')
  try {
    for (let history = 0; history < histories; history += 1) {
      const when = oneOf(['after', 'before'] as const)
      const revive = dieAt(app.payload.db, 1 + Math.floor(Math.random() * 60), when)
      await live(app).catch(() => undefined)
      revive()
    }
    return figures(
      `${histories} histories cut off at a fail-point`,
      await recovered('abandoned', app.url),
    )
  } finally {
    await app.close()
  }
}

/** Processes that are killed at a random moment of their work, one after the other. */
export const kills = async (count: number): Promise<Figure[]> => {
  const app = await open('killed')
  try {
    for (let kill = 0; kill < count; kill += 1) {
      const child = spawn(
        process.execPath,
        ['scripts/run.mjs', 'bench/workflowVictim.ts', app.url],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      const ended = once(child, 'exit')
      const first = await Promise.race([once(child.stdout, 'data'), ended])
      if (typeof first[0] === 'number') {
        throw new Error(`The process to kill ended by itself with code ${first[0]}.`)
      }
      await pause(Math.random() * 1_000)
      child.kill('SIGKILL')
      await ended
    }
    return figures(`${count} processes killed (-9)`, await recovered('killed', app.url))
  } finally {
    await app.close()
  }
}
