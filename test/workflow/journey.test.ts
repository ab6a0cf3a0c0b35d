import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { blocker } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp, type Database } from './app.js'
import { review } from './engine/definitions.js'

type Person = { id: number | string; token: string }

describe.each(databases)('a workflow over REST on %s', (database) => {
  let app: App
  let anna: Person
  let boris: Person
  let clara: Person
  const released: string[] = []
  const told: string[] = []

  beforeAll(async () => {
    app = await bootApp({
      database: database as Database,
      options: {
        effects: {
          'posts.release': ({ event, token }) => {
            released.push(`${token} ${event.to}`)
            return Promise.resolve()
          },
        },
        workflowHooks: {
          afterTransition: ({ event }) => {
            told.push(event.id)
            throw new Error('nobody listens')
          },
          beforeTransition: ({ doc, transition }) =>
            doc.title === 'Vetoed' && transition === 'submit'
              ? [blocker('vetoed', { en: 'Not this one.', ru: 'Не этот.' })]
              : [],
        },
        workflows: [review],
      },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    clara = await app.someone('custodian')
  })

  afterAll(() => app.close())

  const create = async (who: Person, data: object = { title: 'One' }): Promise<string> => {
    const { body } = await app.rest('POST', '/posts?draft=true', { body: data, token: who.token })
    return String((body.doc as { id: string }).id)
  }

  const look = async (id: string, who: Person) =>
    (await app.rest('GET', `/posts/${id}/workflow`, { token: who.token })).body as {
      allowed: string[]
      history: { actor: { id: string }; kind: string; sequence: number }[]
      refused: { blockers: { code: string }[]; transition: string }[]
      sequence: number
      state: string
    }

  const fire = (id: string, who: Person, name: string, body: object = {}) =>
    app.rest('POST', `/posts/${id}/workflow/${name}`, {
      body: { idempotencyKey: `${id}-${name}-${Math.random()}`, ...body },
      token: who.token,
    })

  it('should begin with the event that says who created the document', async () => {
    const id = await create(anna)
    const standing = await look(id, anna)
    expect(standing).toMatchObject({ sequence: 1, state: 'draft', version: 1, workflow: 'review' })
    expect(standing.allowed).toEqual(['submit'])
    expect(standing.history).toMatchObject([{ actor: { id: String(anna.id) }, kind: 'created' }])
    expect(
      standing.refused.find(({ transition }) => transition === 'check')?.blockers,
    ).toMatchObject([{ code: 'wrong-state' }, { code: 'role' }])
  })

  it('should show the state in lists, filters and sorts', async () => {
    const id = await create(anna, { title: 'Listed' })
    await fire(id, anna, 'submit')
    const { body, status } = await app.rest(
      'GET',
      '/posts?draft=true&where[state][equals]=review&where[title][equals]=Listed',
      { token: boris.token },
    )
    expect(status).toBe(200)
    expect(body.docs).toMatchObject([{ id, state: 'review' }])
    const other = await app.rest('GET', '/posts?draft=true&where[state][equals]=live', {
      token: boris.token,
    })
    expect(other.body.totalDocs).toBe(0)
    const one = await app.rest('GET', `/posts/${id}?draft=true`, { token: boris.token })
    expect(one.body.state).toBe('review')
  })

  it('should carry a document through, with four eyes and its effect', async () => {
    const id = await create(anna)
    expect((await fire(id, anna, 'submit')).body).toMatchObject({
      eventId: `posts:${id}#2`,
      replayed: false,
      sequence: 2,
      state: 'review',
    })
    expect((await fire(id, clara, 'check')).status).toBe(200)
    const own = await fire(id, anna, 'approve')
    expect(own.status).toBe(422)
    expect(own.body).toMatchObject({
      blockers: [{ code: 'four-eyes-author' }],
      code: 'four-eyes-author',
    })
    expect((await fire(id, clara, 'approve')).status).toBe(403)
    expect((await fire(id, boris, 'approve')).status).toBe(200)
    expect(released).toContain(`posts:${id}#4!posts.release approved`)
    const standing = await look(id, boris)
    expect(standing.state).toBe('approved')
    expect(standing.history.map(({ kind, sequence }) => `${sequence} ${kind}`)).toEqual([
      '4 transition',
      '3 transition',
      '2 transition',
      '1 created',
    ])
  })

  it('should answer 400, 401, 404, 409 and 422 as the contract says', async () => {
    const id = await create(anna)
    const post = (
      body: unknown,
      token: string | undefined = anna.token,
      path = `${id}/workflow/submit`,
    ) => app.rest('POST', `/posts/${path}`, { body, token })
    expect(await post({})).toMatchObject({
      body: { code: 'sequence-or-key-required' },
      status: 400,
    })
    expect(await post({ idempotencyKey: ' ' })).toMatchObject({ status: 400 })
    expect(await post({ expectedSequence: 'one' })).toMatchObject({ status: 400 })
    expect(await post([])).toMatchObject({ body: { code: 'body-invalid' }, status: 400 })
    expect(
      await app.rest('POST', `/posts/${id}/workflow/submit`, { body: { expectedSequence: 1 } }),
    ).toMatchObject({ body: { blockers: [{ code: 'unauthenticated' }] }, status: 401 })
    expect(await app.rest('GET', `/posts/${id}/workflow`)).toMatchObject({ status: 401 })
    expect(
      await post({ expectedSequence: 1 }, anna.token, 'nowhere/workflow/submit'),
    ).toMatchObject({
      body: { code: 'not-found' },
      status: 404,
    })
    expect(await post({ expectedSequence: 7 })).toMatchObject({
      body: { blockers: [{ code: 'stale-sequence', parameters: { sequence: 1, state: 'draft' } }] },
      status: 409,
    })
    expect(await post({ expectedSequence: 1 }, anna.token, `${id}/workflow/sbumit`)).toMatchObject({
      body: { code: 'unknown-transition' },
      status: 422,
    })
    expect(await post({ comment: 'x'.repeat(1_000_000), expectedSequence: 1 })).toMatchObject({
      body: { code: 'comment-too-long' },
      status: 422,
    })
    expect((await look(id, anna)).sequence).toBe(1)
  })

  it('should give a repeated request the same answer, and refuse a reused key', async () => {
    const id = await create(anna)
    const body = { idempotencyKey: `key-of-${id}` }
    const first = await fire(id, anna, 'submit', body)
    const second = await fire(id, anna, 'submit', body)
    expect(second.body).toEqual({ ...first.body, replayed: true })
    expect(await fire(id, clara, 'check', body)).toMatchObject({
      body: { code: 'key-reused' },
      status: 422,
    })
    expect(await fire(id, anna, 'submit', { ...body, comment: 'other' })).toMatchObject({
      status: 422,
    })
    expect((await look(id, anna)).sequence).toBe(2)
  })

  it('should let the app veto a transition, and tell it of those that were fired', async () => {
    const id = await create(anna, { title: 'Vetoed' })
    expect(await fire(id, anna, 'submit')).toMatchObject({
      body: { blockers: [{ code: 'vetoed' }] },
      status: 422,
    })
    const other = await create(anna)
    expect((await fire(other, anna, 'submit')).status).toBe(200)
    expect(told).toContain(`posts:${other}#2`)
    expect(told).not.toContain(`posts:${id}#2`)
  })

  it('should page through the history', async () => {
    const id = await create(anna)
    for (let round = 0; round < 12; round += 1) {
      await fire(id, anna, 'submit')
      await fire(id, boris, 'sendBack', { comment: 'again' })
    }
    const newest = await look(id, anna)
    expect(newest.history.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, index) => 25 - index),
    )
    const { body } = await app.rest('GET', `/posts/${id}/workflow?before=6`, { token: anna.token })
    expect((body.history as { sequence: number }[]).map(({ sequence }) => sequence)).toEqual([
      5, 4, 3, 2, 1,
    ])
    expect(
      await app.rest('GET', `/posts/${id}/workflow?before=x`, { token: anna.token }),
    ).toMatchObject({ status: 400 })
  })
})
