import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { WorkflowDefinition } from '../../src/workflow/index.js'

import { migrateWorkflow, stateOf, transition, workflowDiff } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { simple, user } from './engine/definitions.js'

jest.setTimeout(180_000)

const effects = { 'posts.announce': () => Promise.resolve() }
const anna = user('anna', 'editor', 'custodian')

const { draft, live } = simple.states
const { publish, sendBack, submit } = simple.transitions

/** `review` is called `check` now. */
const second: WorkflowDefinition = {
  ...simple,
  states: { check: { label: { en: 'Check', ru: 'Сверка' } }, draft, live },
  transitions: {
    publish: { ...publish, from: 'check' },
    sendBack: { ...sendBack, from: ['check', 'live'] },
    submit: { ...submit, to: 'check' },
  },
  version: 2,
}

describe.each(databases)('a definition that changes on %s', (database) => {
  let app: App
  let id: string

  const open = (workflow: WorkflowDefinition, config = {}) =>
    bootApp({ config, database, options: { effects, workflows: [workflow] }, url: app.url })

  const fire = (where: App, name: string) =>
    transition({
      id,
      actor: anna,
      collection: 'posts',
      comment: 'because',
      idempotencyKey: `${Math.random()}`,
      payload: where.payload,
      transition: name,
    })

  const standing = (where: App) => stateOf({ id, collection: 'posts', payload: where.payload })

  beforeAll(async () => {
    app = await bootApp({ database, options: { effects, workflows: [simple] } })
    const created = await app.payload.create({
      collection: 'posts' as never,
      data: { title: 'One' } as never,
      draft: true,
    })
    id = String(created.id)
    await fire(app, 'submit')
  })

  afterAll(() => app.close())

  it('should refuse to start while a stored state is unknown, and name it', async () => {
    await expect(open(second)).rejects.toThrow(/"review" of 1 document.*--map review=STATE/s)
  })

  it('should let a document go on under the version that it began with', async () => {
    const next = await open({ ...second, previous: [simple] })
    try {
      await expect(fire(next, 'submit')).rejects.toMatchObject({ code: 'wrong-state' })
      expect(await fire(next, 'sendBack')).toMatchObject({ state: 'draft' })
      expect(await fire(next, 'submit')).toMatchObject({ state: 'review' })
    } finally {
      await next.payload.destroy()
    }
  })

  it('should say what changed and who stands where, and move only by a map that is complete', async () => {
    const bare = await open({ ...second, previous: undefined }, {}).catch(() => null)
    expect(bare).toBeNull()
    const next = await open({ ...second, previous: [simple] })
    const { payload } = next
    try {
      const diff = await workflowDiff({ payload, workflow: 'simple' })
      expect(diff).toMatchObject({ to: 2, workflow: 'simple' })
      expect(diff.standings).toEqual([{ count: 1, isKnown: true, state: 'review', version: 1 }])
      await expect(migrateWorkflow({ payload, workflow: 'simple' })).rejects.toMatchObject({
        code: 'states-unmapped',
      })
      await expect(migrateWorkflow({ payload, workflow: 'none' })).rejects.toMatchObject({
        code: 'workflow-unknown',
      })
      const map = { review: 'check' }
      const moves = [{ count: 1, from: 'review', to: 'check', version: 1 }]
      expect(await migrateWorkflow({ dryRun: true, map, payload, workflow: 'simple' })).toEqual(
        moves,
      )
      expect(await standing(next)).toMatchObject({ state: 'review' })
      expect(await migrateWorkflow({ map, payload, workflow: 'simple' })).toEqual(moves)
      expect(await standing(next)).toMatchObject({ state: 'check' })
      expect(await migrateWorkflow({ map, payload, workflow: 'simple' })).toEqual([])
    } finally {
      await payload.destroy()
    }
    const last = await open(second)
    expect(await fire(last, 'publish')).toMatchObject({ state: 'live' })
    await last.payload.destroy()
  })
})
