import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { review } from './engine/definitions.js'

type Person = { id: number | string; token: string }

describe.each(databases)('edits of a document with a workflow on %s', (database) => {
  let app: App
  let anna: Person
  let boris: Person
  let clara: Person
  let carl: Person

  beforeAll(async () => {
    app = await bootApp({
      database,
      options: {
        effects: { 'posts.release': () => Promise.resolve() },
        workflows: [{ ...review, content: { fields: ['title', 'rows'] } }],
      },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    clara = await app.someone('custodian')
    carl = await app.someone('coordinator')
  })

  afterAll(() => app.close())

  const create = async (who = anna): Promise<string> => {
    const { body } = await app.rest('POST', '/posts?draft=true', {
      body: { rows: [{ text: 'a' }], title: 'One' },
      token: who.token,
    })
    return String((body.doc as { id: string }).id)
  }

  const fire = async (id: string, who: Person, name: string, comment?: string) => {
    const answer = await app.rest('POST', `/posts/${id}/workflow/${name}`, {
      body: { comment, idempotencyKey: `${name}-${Math.random()}` },
      token: who.token,
    })
    return answer
  }

  const patch = (id: string, who: Person, body: object, query = 'draft=true') =>
    app.rest('PATCH', `/posts/${id}?${query}`, { body, token: who.token })

  /** What the desk asks before it shows a form. */
  const mayEdit = async (id: string, who: Person) =>
    Boolean(
      (await app.rest('POST', `/posts/access/${id}`, { body: {}, token: who.token })).body.update,
    )

  const look = async (id: string) =>
    (await app.rest('GET', `/posts/${id}/workflow`, { token: anna.token })).body as {
      history: { actor: { id: string }; kind: string }[]
      sequence: number
      state: string
    }

  const kinds = async (id: string) => (await look(id)).history.map(({ kind }) => kind).reverse()

  const toApproved = async (id: string) => {
    await fire(id, anna, 'submit')
    await fire(id, clara, 'check')
    const { status } = await fire(id, boris, 'approve')
    expect(status).toBe(200)
  }

  it('should record an editor once, and refuse the editor at the approval', async () => {
    const id = await create()
    await patch(id, boris, { title: 'Two' })
    await patch(id, boris, { title: 'Three' })
    expect(await kinds(id)).toEqual(['created', 'edited'])
    await fire(id, anna, 'submit')
    await fire(id, clara, 'check')
    expect((await fire(id, boris, 'approve')).body).toMatchObject({ code: 'four-eyes-editor' })
  })

  it('should record nothing for an autosave that changes nothing', async () => {
    const id = await create()
    const { body } = await app.rest('GET', `/posts/${id}?draft=true`, { token: anna.token })
    await toApproved(id)
    const { sequence } = await look(id)
    const sent = { ...body, state: 'approved' }
    for (const who of [anna, boris, anna]) {
      expect((await patch(id, who, sent, 'draft=true&autosave=true')).status).toBe(200)
    }
    expect(await look(id)).toMatchObject({ sequence, state: 'approved' })
  })

  it('should leave the approval alone when only an exempted field changes', async () => {
    const id = await create()
    await toApproved(id)
    expect((await patch(id, anna, { note: 'for us' })).status).toBe(200)
    expect((await look(id)).state).toBe('approved')
  })

  it('should reopen when approved content changes, by autosave too, and void the approval', async () => {
    const id = await create()
    await toApproved(id)
    await patch(id, boris, { title: 'Changed' }, 'draft=true&autosave=true')
    expect(await look(id)).toMatchObject({ state: 'review' })
    expect((await kinds(id)).at(-1)).toBe('reopened')
    const list = await app.rest('GET', `/posts?draft=true&where[id][equals]=${id}`, {
      token: anna.token,
    })
    expect(list.body.docs).toMatchObject([{ state: 'review' }])
    await fire(id, clara, 'check')
    expect((await fire(id, boris, 'approve')).body).toMatchObject({ code: 'four-eyes-editor' })
  })

  it('should refuse edits where the state closes the document, whoever writes', async () => {
    const id = await create()
    await toApproved(id)
    expect(await mayEdit(id, boris)).toBe(true)
    await fire(id, boris, 'publish')
    await fire(id, clara, 'publish')
    expect((await look(id)).state).toBe('live')
    expect(await mayEdit(id, boris)).toBe(false)
    expect(await patch(id, boris, { title: 'Late' })).toMatchObject({
      body: { errors: [{ data: { code: 'not-editable' } }] },
      status: 422,
    })
    expect(await patch(id, boris, { note: 'Late' }, 'draft=false')).toMatchObject({ status: 422 })
    expect(await app.rest('DELETE', `/posts/${id}`, { token: boris.token })).toMatchObject({
      status: 422,
    })
    await expect(
      app.payload.update({ id, collection: 'posts' as never, data: { title: 'Late' } as never }),
    ).rejects.toMatchObject({ code: 'not-editable' })
    expect(
      (await app.rest('GET', `/posts/${id}?draft=true`, { token: anna.token })).body.title,
    ).toBe('One')
  })

  it('should let only the named roles edit in a state that names some', async () => {
    const id = await create()
    await fire(id, anna, 'submit')
    expect(await patch(id, carl, { title: 'Mine' })).toMatchObject({
      body: { errors: [{ data: { code: 'not-editable-by-role' } }] },
      status: 403,
    })
    expect([await mayEdit(id, carl), await mayEdit(id, boris)]).toEqual([false, true])
    expect((await patch(id, boris, { title: 'Ours' })).status).toBe(200)
  })

  it('should give a duplicate a beginning of its own', async () => {
    const id = await create()
    await toApproved(id)
    const { body, status } = await app.rest('POST', `/posts/${id}/duplicate?draft=true`, {
      token: boris.token,
    })
    expect(status).toBe(200)
    const copy = String((body.doc as { id: string }).id)
    expect(copy).not.toBe(id)
    expect(await look(copy)).toMatchObject({ sequence: 1, state: 'draft' })
    expect((await look(copy)).history[0]?.actor.id).toBe(String(boris.id))
  })

  it('should treat the restoring of other content as an edit', async () => {
    const id = await create()
    await patch(id, anna, { title: 'Second' })
    await toApproved(id)
    const versions = await app.rest(
      'GET',
      `/posts/versions?where[parent][equals]=${id}&sort=createdAt`,
      {
        token: anna.token,
      },
    )
    const docs = versions.body.docs as { id: string; version: { title: string } }[]
    const first = docs.find(({ version }) => version.title === 'One')
    const restore = (who: Person, version: string) =>
      app.rest('POST', `/posts/versions/${version}?draft=true`, { token: who.token })
    expect((await restore(carl, String(first?.id))).status).toBe(200)
    expect((await look(id)).state).toBe('review')
    const second = docs.find(({ version }) => version.title === 'Second')
    expect((await restore(carl, String(second?.id))).status).toBe(403)
    const { body } = await app.rest('GET', `/posts/${id}?draft=true`, { token: anna.token })
    expect(body).toMatchObject({ state: 'review', title: 'One' })
  })

  it('should keep the approval while old versions are pruned', async () => {
    const id = await create()
    await toApproved(id)
    for (let round = 0; round < 8; round += 1) {
      await patch(id, anna, { note: `note ${round}` })
    }
    expect((await look(id)).state).toBe('approved')
    expect((await fire(id, boris, 'publish')).status).toBe(200)
  })

  it('should protect approved content from deletion and trash, and log the rest', async () => {
    const id = await create()
    await toApproved(id)
    expect(await app.rest('DELETE', `/posts/${id}`, { token: boris.token })).toMatchObject({
      body: { errors: [{ data: { code: 'not-deletable' } }] },
      status: 422,
    })
    expect(await patch(id, boris, { deletedAt: new Date().toISOString() })).toMatchObject({
      status: 422,
    })
    const draft = await create()
    expect((await app.rest('DELETE', `/posts/${draft}`, { token: boris.token })).status).toBe(200)
    const event = await app.payload.db.findOne<{ id: string; kind: string }>({
      collection: 'workflow-events',
      where: { id: { equals: `posts:${draft}#2` } },
    })
    expect(event?.kind).toBe('deleted')
    expect((await app.rest('GET', `/posts/${draft}/workflow`, { token: anna.token })).status).toBe(
      404,
    )
  })
})
