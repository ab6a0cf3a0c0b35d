import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { databases } from '../helpers/boot.js'
import { type App, bootApp, notes } from './app.js'
import { simple } from './engine/definitions.js'

jest.setTimeout(180_000)

const effects = { 'posts.announce': () => Promise.resolve() }
const onNotes = { ...simple, collection: 'notes' }

describe.each(databases)('the state of a document on %s', (database) => {
  let app: App

  beforeAll(async () => {
    app = await bootApp({
      collections: [notes],
      database,
      options: { effects, enabled: false, workflows: [onNotes] },
    })
  })

  afterAll(() => app.close())

  it('should be seen by whoever may read the document, and by nobody else', async () => {
    const old = await app.payload.create({
      collection: 'notes' as never,
      data: { country: 'KZ', title: 'Older than the workflow' } as never,
    })
    const late = await bootApp({
      collections: [notes],
      database,
      options: { effects, workflows: [onNotes] },
      url: app.url,
    })
    const anna = await late.someone('editor')
    const kira = await late.someone('editor')
    await late.payload.update({
      id: kira.id,
      collection: 'users',
      data: { country: 'UZ' } as never,
    })
    const { body } = await late.rest('POST', '/notes', {
      body: { country: 'UZ', title: 'New' },
      token: anna.token,
    })
    const fresh = (body.doc as { id: number | string }).id

    const list = async (token: string, query = '') =>
      (await late.rest('GET', `/notes?sort=createdAt${query}`, { token })).body.docs as {
        id: unknown
        state: unknown
      }[]
    expect(await list(anna.token)).toMatchObject([
      { id: old.id, state: 'draft' },
      { id: fresh, state: 'draft' },
    ])
    expect(await list(kira.token)).toMatchObject([{ id: fresh, state: 'draft' }])
    expect(await list(kira.token, '&where[state][equals]=draft')).toMatchObject([{ id: fresh }])

    const rows = async (token?: string) => await late.rest('GET', '/workflow-subjects', { token })
    expect((await rows(anna.token)).body.totalDocs).toBe(2)
    const own = await rows(kira.token)
    expect(own.body.docs).toMatchObject([{ id: `notes:${fresh}`, state: 'draft' }])
    expect((own.body.docs as object[])[0]).not.toHaveProperty('facts')
    expect((await rows()).status).toBe(403)
    expect(
      (await late.rest('GET', `/notes/${old.id}/workflow`, { token: kira.token })).status,
    ).toBe(404)
    const standing = await late.rest('GET', `/notes/${old.id}/workflow`, { token: anna.token })
    expect(standing.body).toMatchObject({
      allowed: ['submit'],
      history: [{ actor: { id: 'adopted', kind: 'system' }, kind: 'created' }],
    })
    await late.close()
  })

  it('should refuse to start while documents stand in a state that is gone', async () => {
    const { draft: __, ...states } = simple.states
    const { submit, ...transitions } = simple.transitions
    const start = bootApp({
      collections: [notes],
      database,
      options: {
        effects,
        workflows: [
          {
            ...onNotes,
            initial: 'review',
            states,
            transitions: {
              ...transitions,
              sendBack: { ...transitions.sendBack, from: 'live', to: 'review' },
            },
          },
        ],
      },
      url: app.url,
    })
    expect(submit.from).toBe('draft')
    await expect(start).rejects.toMatchObject({
      code: 'states-unknown',
      message: expect.stringContaining('"draft" of 2 document(s)'),
    })
  })

  it('should refuse to start with a definition that has mistakes, naming place and remedy', async () => {
    const start = bootApp({
      collections: [notes],
      database,
      options: { effects: {}, workflows: [onNotes] },
      url: app.url,
    })
    await expect(start).rejects.toMatchObject({
      code: 'definition-invalid',
      message: expect.stringContaining('simple/transitions/publish: unknown-effect'),
    })
  })
})
