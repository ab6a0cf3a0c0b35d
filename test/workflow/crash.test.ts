import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import type { WorkflowEvent } from '../../src/workflow/index.js'

import { pump, transition } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { dieAt } from './dieAt.js'
import { simple, user } from './engine/definitions.js'

jest.setTimeout(300_000)

const actor = user('anna', 'editor', 'custodian')
const histories = Number(process.env.ELCHI_CRASH_HISTORIES ?? 15)

describe.each(databases)('recovery after a crash on %s', (database) => {
  let app: App
  const announced: string[] = []

  beforeAll(async () => {
    app = await bootApp({
      database,
      options: {
        effects: {
          'posts.announce': ({ token }) => {
            announced.push(token)
            return Promise.resolve()
          },
        },
        workflows: [simple],
      },
    })
  })

  afterAll(() => app.close())

  const all = async <T>(collection: string): Promise<T[]> =>
    (await app.payload.db.find({ collection, limit: 0, pagination: false })).docs as unknown as T[]

  const live = async (steps: string[]): Promise<void> => {
    const { id } = await app.payload.create({
      collection: 'posts' as never,
      data: { title: 'One' } as never,
      draft: true,
    })
    for (const step of steps) {
      if (step === 'edit') {
        await app.payload.update({
          id,
          collection: 'posts' as never,
          data: { title: `${Math.random()}` } as never,
          draft: true,
        })
      } else {
        await transition({
          id,
          actor,
          collection: 'posts',
          comment: 'because',
          idempotencyKey: `${Math.random()}`,
          payload: app.payload,
          transition: step,
        }).catch((error: { code?: string } & Error) => {
          if (error.code !== 'wrong-state') {
            throw error
          }
        })
      }
    }
  }

  it('should lose no audit entry, no effect and no state, wherever the run was abandoned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('submit', 'publish', 'sendBack', 'edit'), {
          maxLength: 6,
          minLength: 2,
        }),
        fc.integer({ max: 80, min: 1 }),
        fc.constantFrom('after' as const, 'before' as const),
        async (steps, step, when) => {
          const revive = dieAt(app.payload.db, step, when)
          await live(['submit', 'publish', ...steps]).catch(() => undefined)
          revive()
        },
      ),
      { numRuns: histories },
    )
    await pump(app.payload)

    const events = await all<Omit<WorkflowEvent, 'document'>>('workflow-events')
    const audited = (await all<{ kind: string; source: string }>('audit-log'))
      .filter(({ kind }) => kind.startsWith('workflow.'))
      .map(({ source }) => source)
    expect(events.length).toBeGreaterThan(histories)
    expect(audited.sort()).toEqual(events.map(({ id }) => id).sort())

    const effects = (
      await all<{ id: string; kind: string; status: string }>('workflow-effects')
    ).filter(({ kind }) => kind === 'effect')
    const wanted = events.flatMap(({ id, effects: names }) => names.map((name) => `${id}!${name}`))
    expect(effects.map(({ id }) => id).sort()).toEqual(wanted.sort())

    const subjects = await all<{ id: string; sequence: number; state: string }>('workflow-subjects')
    const newest = new Map<string, Omit<WorkflowEvent, 'document'>>()
    events
      .sort((one, other) => one.sequence - other.sequence)
      .forEach((event) => newest.set(event.subject, event))
    for (const [subject, event] of newest) {
      expect(subjects.find(({ id }) => id === subject)).toMatchObject({
        sequence: event.sequence,
        state: event.to,
      })
    }
  })

  it('should repeat an effect until it has been carried out, with the same token', async () => {
    const now = new Date(Date.now() + 3_600_000)
    const { custom } = app.payload.config as unknown as { custom: { elchi: { clock: () => Date } } }
    const { clock } = custom.elchi
    custom.elchi.clock = () => now
    await pump(app.payload)
    custom.elchi.clock = clock
    const rows = await all<{ id: string; kind: string; status: string }>('workflow-effects')
    const effects = rows.filter(({ kind }) => kind === 'effect')
    expect(effects.filter(({ status }) => status !== 'done')).toEqual([])
    expect(new Set(announced)).toEqual(new Set(effects.map(({ id }) => id)))
  })
})
