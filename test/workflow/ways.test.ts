import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { TransitionDefinition } from '../../src/workflow/index.js'

import { fromOf } from '../../src/workflow/engine/index.js'
import { stateOf, systemActor, transition } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp, roleNames } from './app.js'
import { simple } from './engine/definitions.js'

jest.setTimeout(300_000)

/** Published by Payload's own means only while live; closed to edits there. */
const guarded = {
  ...simple,
  states: { ...simple.states, live: { ...simple.states.live, editable: false, published: true } },
} as const

type Person = { id: number | string; token: string }
type Way = (id: string, who: Person) => Promise<unknown>

describe.each(databases)('ways around the workflow on %s', (database) => {
  let app: App
  const people = new Map<string, Person>()

  beforeAll(async () => {
    app = await bootApp({
      database,
      options: {
        effects: { 'posts.announce': () => Promise.resolve() },
        workflows: [guarded],
      },
    })
    for (const role of roleNames) {
      people.set(role, await app.someone(role))
    }
  })

  afterAll(() => app.close())

  const posts = 'posts' as never

  const create = async (): Promise<string> => {
    const { id } = await app.payload.create({
      collection: posts,
      data: { title: 'One' } as never,
      draft: true,
    })
    return String(id)
  }

  const standing = (id: string) => stateOf({ id, collection: 'posts', payload: app.payload })

  const rest = (method: string, route: string, body: object | undefined, { token }: Person) =>
    app.rest(method, route, { body, token })

  const asUser = async ({ id }: Person) => ({
    ...(await app.payload.findByID({ id, collection: 'users' })),
    collection: 'users' as const,
  })

  const written = { _status: 'published', state: 'live' }

  const ways: Record<string, Way> = {
    'Local API with access': async (id, who) =>
      app.payload.update({
        id,
        collection: posts,
        data: written as never,
        overrideAccess: false,
        user: await asUser(who),
      }),
    'Local API with overrideAccess': (id) =>
      app.payload.update({ id, collection: posts, data: written as never }),
    'Local API, the projection': (id) =>
      app.payload.update({
        id: `posts:${id}`,
        collection: 'workflow-subjects' as never,
        data: { state: 'live' } as never,
      }),
    'Local API, an event': (id) =>
      app.payload.create({
        collection: 'workflow-events' as never,
        data: { id: `posts:${id}#2`, kind: 'transition', sequence: 2, to: 'live' } as never,
      }),
    PATCH: (id, who) => rest('PATCH', `/posts/${id}`, written, who),
    'PATCH of a draft': (id, who) =>
      rest('PATCH', `/posts/${id}?draft=true`, { state: 'live' }, who),
    'PATCH of an autosave': (id, who) =>
      rest('PATCH', `/posts/${id}?draft=true&autosave=true`, { state: 'live' }, who),
    'PATCH of publishing alone': (id, who) =>
      rest('PATCH', `/posts/${id}`, { _status: 'published' }, who),
    'PATCH of the link': (id, who) =>
      rest('PATCH', `/posts/${id}?draft=true`, { workflow: 'posts:another' }, who),
    'PATCH in bulk': (id, who) => rest('PATCH', `/posts?where[id][equals]=${id}`, written, who),
    'PATCH of the projection': (id, who) =>
      rest('PATCH', `/workflow-subjects/posts:${id}`, { state: 'live' }, who),
    'POST to the log': (id, who) =>
      rest('POST', '/workflow-events', { id: `posts:${id}#2`, to: 'live' }, who),
    'DELETE of the log': (id, who) =>
      rest('DELETE', `/workflow-events?where[subject][equals]=posts:${id}`, undefined, who),
    'DELETE of the projection': (id, who) =>
      rest('DELETE', `/workflow-subjects/posts:${id}`, undefined, who),
    'restore of a version': async (id, who) => {
      const { docs } = await app.payload.findVersions({
        collection: posts,
        where: { parent: { equals: id } },
      })
      return rest('POST', `/posts/versions/${String((docs[0] as { id: string }).id)}`, written, who)
    },
    'trash and back': async (id, who) => {
      await rest('PATCH', `/posts/${id}`, { deletedAt: new Date().toISOString() }, who)
      await rest('PATCH', `/posts/${id}?trash=true`, { ...written, deletedAt: null }, who)
    },
    'scheduled publishing, as its job does': (id) =>
      app.payload.update({
        id,
        collection: posts,
        data: { _status: 'published' } as never,
        overrideAccess: true,
      }),
    'a transition as a part of the system': (id) =>
      transition({
        id,
        actor: systemActor('anyone'),
        collection: 'posts',
        payload: app.payload,
        transition: 'submit',
      }),
  }

  it.each(Object.keys(ways))('should leave state, log and publishing alone: %s', async (name) => {
    for (const role of roleNames) {
      const id = await create()
      const before = await standing(id)
      const way = ways[name]
      const who = people.get(role)
      if (way && who) {
        await way(id, who).catch((error: { code?: string; status?: number }) => {
          expect(error.status).toBeGreaterThanOrEqual(400)
          expect(error.status).toBeLessThan(500)
        })
      }
      const { state } = await standing(id)
      expect(state).toBe(before.state)
      const doc = await app.payload.findByID({
        id,
        collection: posts,
        disableErrors: true,
        draft: true,
        trash: true,
      })
      expect(doc).toMatchObject({
        _status: 'draft',
        state: 'draft',
        workflow: `posts:${id}`,
      })
      const { docs } = await app.payload.db.find<{ id: string; to: string }>({
        collection: 'workflow-events',
        where: { subject: { equals: `posts:${id}` } },
      })
      expect(docs.map(({ to }) => to).every((to) => to === 'draft')).toBe(true)
    }
  })

  it.each(['POST', 'duplicate'])(
    'should begin a new document at the beginning: %s',
    async (way) => {
      for (const role of roleNames) {
        const who = people.get(role)
        const source = await create()
        const { body, status } = await rest(
          'POST',
          way === 'POST' ? '/posts' : `/posts/${source}/duplicate?draft=false`,
          way === 'POST' ? { ...written, title: 'New' } : written,
          who ?? { id: '', token: '' },
        )
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
        expect(body.doc).toBeUndefined()
      }
    },
  )

  it('should let each role fire its own transitions, and no other', async () => {
    const transitions: Record<string, TransitionDefinition> = guarded.transitions
    const moves: [string, string][] = Object.entries(transitions).flatMap(([name, each]) =>
      fromOf(each).map((from): [string, string] => [name, from]),
    )
    const paths: Record<string, [string, string][]> = {
      draft: [],
      live: [
        ['submit', 'editor'],
        ['publish', 'custodian'],
      ],
      review: [['submit', 'editor']],
    }
    const fire = (id: string, name: string, role: string) =>
      rest(
        'POST',
        `/posts/${id}/workflow/${name}`,
        { comment: 'because', idempotencyKey: `${name} ${Math.random()}` },
        people.get(role) ?? { id: '', token: '' },
      )
    for (const [name, from] of moves) {
      for (const role of roleNames) {
        const id = await create()
        for (const [step, by] of paths[from] ?? []) {
          expect((await fire(id, step, by)).status).toBe(200)
        }
        const definition = transitions[name]
        const isAllowed = definition?.roles.includes(role)
        const { status } = await fire(id, name, role)
        expect([name, from, role, status]).toEqual([name, from, role, isAllowed ? 200 : 403])
        expect((await standing(id)).state).toBe(isAllowed ? definition?.to : from)
      }
    }
  })

  it('should let Payload publish what is live, and nothing else', async () => {
    const id = await create()
    const editor = people.get('editor') ?? { id: '', token: '' }
    await rest('POST', `/posts/${id}/workflow/submit`, { expectedSequence: 1 }, editor)
    expect(await rest('PATCH', `/posts/${id}`, { _status: 'published' }, editor)).toMatchObject({
      body: { errors: [{ data: { code: 'not-publishable' } }] },
      status: 422,
    })
    const custodian = people.get('custodian') ?? editor
    await rest('POST', `/posts/${id}/workflow/publish`, { expectedSequence: 2 }, custodian)
    expect((await rest('PATCH', `/posts/${id}`, { _status: 'published' }, editor)).status).toBe(200)
    expect(
      (await rest('PATCH', `/posts/${id}`, { title: 'Without a status' }, editor)).status,
    ).toBe(422)
  })
})
