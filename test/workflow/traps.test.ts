import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { pump, runEffects, transition } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { review, user } from './engine/definitions.js'

jest.setTimeout(180_000)

const definition = {
  ...review,
  states: { ...review.states, live: { ...review.states.live, published: true } },
} as const

type Person = { id: number | string; token: string }

const posts = 'posts' as never

describe.each(databases)("Payload's traps, with a workflow, on %s", (database) => {
  let app: App
  let anna: Person
  let boris: Person
  let clara: Person
  const released: string[] = []

  beforeAll(async () => {
    app = await bootApp({
      database,
      options: {
        effects: {
          'posts.release': ({ token }) => {
            released.push(token)
            return Promise.resolve()
          },
        },
        workflows: [definition],
      },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    clara = await app.someone('custodian')
  })

  afterAll(() => app.close())

  const rest = (method: string, route: string, who: Person, body?: object) =>
    app.rest(method, route, { body, token: who.token })

  const create = async (): Promise<string> => {
    const { body } = await rest('POST', '/posts?draft=true', anna, { title: 'One' })
    return String((body.doc as { id: string }).id)
  }

  const fire = (id: string, who: Person, name: string, comment?: string) =>
    rest('POST', `/posts/${id}/workflow/${name}`, who, {
      comment,
      idempotencyKey: `${name} ${Math.random()}`,
    })

  const look = async (id: string) => (await rest('GET', `/posts/${id}/workflow`, anna)).body

  const approved = async (): Promise<string> => {
    const id = await create()
    await fire(id, anna, 'submit')
    await fire(id, clara, 'check')
    expect((await fire(id, boris, 'approve')).status).toBe(200)
    return id
  }

  const live = async (): Promise<string> => {
    const id = await approved()
    await fire(id, boris, 'publish')
    expect((await fire(id, clara, 'publish')).body).toMatchObject({ state: 'live' })
    expect((await rest('PATCH', `/posts/${id}`, boris, { _status: 'published' })).status).toBe(200)
    return id
  }

  it('1: should refuse an edit of a published document that names no _status', async () => {
    const id = await live()
    expect((await rest('PATCH', `/posts/${id}`, boris, { title: 'Slipped in' })).status).toBe(422)
    expect(
      (await rest('PATCH', `/posts?where[id][equals]=${id}`, boris, { title: 'Slipped in' })).body,
    ).toMatchObject({ docs: [] })
  })

  it('2: should publish no duplicate, and give a copy no approval', async () => {
    const id = await live()
    const { status } = await rest('POST', `/posts/${id}/duplicate?draft=false`, boris, {
      _status: 'published',
    })
    expect(status).toBe(422)
    const copy = await rest('POST', `/posts/${id}/duplicate?draft=true`, boris)
    const copied = String((copy.body.doc as { id: string }).id)
    expect(await look(copied)).toMatchObject({ overrides: [], sequence: 1, state: 'draft' })
  })

  it('3: should bring back no state with a restored version, and no publishing', async () => {
    const id = await live()
    const versions = await rest('GET', `/posts/versions?where[parent][equals]=${id}`, boris)
    for (const { id: version } of versions.body.docs as { id: string }[]) {
      await rest('POST', `/posts/versions/${version}`, boris)
    }
    expect(await look(id)).toMatchObject({ state: 'live' })
    const draft = await create()
    const own = await rest('GET', `/posts/versions?where[parent][equals]=${draft}`, boris)
    const [first] = own.body.docs as { id: string }[]
    await rest('POST', `/posts/versions/${first?.id}`, boris, { _status: 'published' })
    expect(await look(draft)).toMatchObject({ state: 'draft' })
    expect((await rest('GET', `/posts/${draft}?draft=false`, boris)).body._status).not.toBe(
      'published',
    )
  })

  it('5: should keep an approval by its hash while autosave rewrites and prunes versions', async () => {
    const id = await approved()
    for (let round = 0; round < 7; round += 1) {
      await rest('PATCH', `/posts/${id}?draft=true&autosave=true`, anna, { note: `${round}` })
    }
    expect(await look(id)).toMatchObject({ changes: null, state: 'approved' })
    await rest('PATCH', `/posts/${id}?draft=true&autosave=true`, anna, { title: 'Two' })
    expect(await look(id)).toMatchObject({
      changes: { changes: [{ after: 'Two', before: 'One', path: 'title' }], transition: 'check' },
      state: 'review',
    })
  })

  it('6: should refuse a write that would take the published document away', async () => {
    const id = await live()
    expect(
      (await rest('PATCH', `/posts/${id}`, boris, { _status: 'draft', title: 'x' })).status,
    ).toBe(422)
    expect((await rest('GET', `/posts/${id}`, boris)).body).toMatchObject({ _status: 'published' })
  })

  it('7: should publish nothing by a job that was queued for an earlier text', async () => {
    const id = await approved()
    await expect(
      app.payload.update({
        id,
        collection: posts,
        data: { _status: 'published' } as never,
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ code: 'not-publishable' })
  })

  it('8: should not take a lock, or its overriding, for a decision', async () => {
    const id = await live()
    expect(
      (await rest('PATCH', `/posts/${id}?overrideLock=true`, boris, { title: 'x' })).status,
    ).toBe(422)
  })

  it('9: should refuse a decision on a document that has moved on', async () => {
    const id = await create()
    await fire(id, anna, 'submit')
    const stale = await rest('POST', `/posts/${id}/workflow/check`, clara, { expectedSequence: 1 })
    expect(stale).toMatchObject({ body: { code: 'stale-sequence' }, status: 409 })
  })

  it('10: should store nothing of a transition that is refused', async () => {
    const id = await create()
    await expect(
      transition({
        id,
        actor: user('x', 'nobody'),
        collection: 'posts',
        idempotencyKey: 'none',
        payload: app.payload,
        transition: 'submit',
      }),
    ).rejects.toMatchObject({ code: 'role' })
    expect(await look(id)).toMatchObject({ sequence: 1, state: 'draft' })
  })

  it('11, 12: should run an effect once while several workers look for it', async () => {
    released.splice(0)
    const id = await approved()
    await Promise.all([runEffects(app.payload), pump(app.payload), runEffects(app.payload)])
    expect(released.filter((token) => token.startsWith(`posts:${id}#`))).toHaveLength(1)
  })

  it('14: should hold against the Local API with overrideAccess', async () => {
    const id = await live()
    await expect(
      app.payload.update({
        id,
        collection: posts,
        data: { title: 'x' } as never,
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ code: 'not-editable' })
    await expect(app.payload.delete({ id, collection: posts })).rejects.toMatchObject({
      code: 'not-editable',
    })
  })

  it('15: should put nothing that is published into the trash', async () => {
    const id = await live()
    const deletedAt = new Date().toISOString()
    expect((await rest('PATCH', `/posts/${id}`, boris, { deletedAt })).status).toBe(422)
  })

  it('18: should answer for each document of a bulk update, and change only what is open', async () => {
    const closed = await live()
    const open = await create()
    const { body } = await rest(
      'PATCH',
      `/posts?draft=true&where[id][in]=${closed},${open}`,
      anna,
      { title: 'Bulk' },
    )
    expect((body.docs as { id: string }[]).map(({ id }) => id)).toEqual([open])
    expect((body.errors as { id: string }[]).map(({ id }) => id)).toEqual([closed])
  })

  it('should leave four eyes in force for API keys and after a change of roles', async () => {
    const author = await app.someone('editor')
    const { body } = await rest('POST', '/posts?draft=true', author, { title: 'One' })
    const id = String((body.doc as { id: string }).id)
    await fire(id, anna, 'submit')
    await fire(id, clara, 'check')
    const apiKey = 'f3a4a6ce-1111-4444-8888-1234567890ab'
    await app.payload.update({
      id: author.id,
      collection: 'users',
      data: { apiKey, enableAPIKey: true, roles: ['custodian', 'editor'] } as never,
    })
    const { user: byKey } = await app.payload.auth({
      headers: new Headers({ authorization: `users API-Key ${apiKey}` }),
    })
    expect(byKey?.id).toBe(author.id)
    await expect(
      transition({
        id,
        collection: 'posts',
        idempotencyKey: 'by key',
        payload: app.payload,
        req: { user: byKey },
        transition: 'approve',
      }),
    ).rejects.toMatchObject({ code: 'four-eyes-author' })
  })

  it('should count an approval that was given, though its giver lost the role since', async () => {
    const giver = await app.someone('editor')
    const id = await approved()
    expect((await fire(id, giver, 'publish')).body).toMatchObject({ state: 'approved' })
    await app.payload.update({ id: giver.id, collection: 'users', data: { roles: [] } as never })
    expect((await fire(id, clara, 'publish')).body).toMatchObject({ state: 'live' })
  })

  it('should answer a comment of a megabyte with a code, and lose nothing', async () => {
    const id = await create()
    const { body, status } = await fire(id, anna, 'submit', 'x'.repeat(1_048_576))
    expect([status, body.code]).toEqual([422, 'comment-too-long'])
    expect(await look(id)).toMatchObject({ sequence: 1, state: 'draft' })
    expect((await fire(id, anna, 'submit', 'x'.repeat(10_000))).status).toBe(200)
  })

  it('should let a document go on whose people are gone', async () => {
    const gone = await app.someone('editor')
    const { body } = await rest('POST', '/posts?draft=true', gone, { title: 'One' })
    const id = String((body.doc as { id: string }).id)
    await fire(id, gone, 'submit')
    await app.payload.delete({ id: gone.id, collection: 'users' })
    expect(await look(id)).toMatchObject({
      history: [{ actor: { id: String(gone.id), name: null } }, { kind: 'created' }],
      state: 'review',
    })
    expect((await fire(id, clara, 'check')).status).toBe(200)
    expect((await fire(id, boris, 'approve')).status).toBe(200)
  })
})
