import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { simple } from './engine/definitions.js'

jest.setTimeout(180_000)

describe.each(databases)('bulk transitions on %s', (database) => {
  let app: App
  let token: string

  beforeAll(async () => {
    app = await bootApp({
      database,
      options: {
        effects: { 'posts.announce': () => Promise.resolve() },
        workflows: [simple],
      },
    })
    token = (await app.someone('editor')).token
  })

  afterAll(() => app.close())

  const create = async (): Promise<string> => {
    const { body } = await app.rest('POST', '/posts?draft=true', { body: { title: 'One' }, token })
    return String((body.doc as { id: string }).id)
  }

  const send = (transition: string, body: object) =>
    app.rest('POST', `/posts/workflow/${transition}`, { body, token })

  it('should say in a dry run what would happen, and do nothing', async () => {
    const ids = [await create(), await create(), 'nowhere']
    const { body, status } = await send('submit', { dryRun: true, ids })
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      { id: ids[0], outcome: 'possible' },
      { id: ids[1], outcome: 'possible' },
      { blockers: [{ code: 'not-found' }], id: 'nowhere', outcome: 'refused', status: 404 },
    ])
    expect((await send('publish', { dryRun: true, ids: [ids[0]] })).body.items).toMatchObject([
      { blockers: [{ code: 'wrong-state' }, { code: 'role' }], outcome: 'refused', status: 403 },
    ])
    const list = await app.rest('GET', '/posts?draft=true&where[state][equals]=review', { token })
    expect(list.body.totalDocs).toBe(0)
  })

  it('should give each document its own result, and fire nothing twice', async () => {
    const ids = [await create(), 'nowhere', await create()]
    const body = { idempotencyKey: 'all of them', ids }
    const first = await send('submit', body)
    expect(first.body.items).toMatchObject([
      { outcome: 'fired', result: { replayed: false, state: 'review' } },
      { outcome: 'refused', status: 404 },
      { outcome: 'fired', result: { replayed: false, state: 'review' } },
    ])
    const again = await send('submit', { ...body, ids: [...ids, await create()] })
    expect(again.body.items).toMatchObject([
      { outcome: 'fired', result: { replayed: true } },
      { outcome: 'refused' },
      { outcome: 'fired', result: { replayed: true } },
      { outcome: 'fired', result: { replayed: false } },
    ])
  })

  it('should refuse a call without key, list or login', async () => {
    expect(await send('submit', { ids: ['x'] })).toMatchObject({ body: { code: 'key-required' } })
    expect(await send('submit', { idempotencyKey: 'k', ids: [] })).toMatchObject({
      body: { code: 'bulk-size' },
      status: 400,
    })
    expect(await send('submit', { idempotencyKey: 'k', ids: 'x' })).toMatchObject({ status: 400 })
    expect(
      await app.rest('POST', '/posts/workflow/submit', { body: { ids: ['x'] } }),
    ).toMatchObject({ status: 401 })
  })
})
