import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { review } from './engine/definitions.js'

jest.setTimeout(120_000)

const glass = { informs: ['coordinator'], roles: ['administrator'] }

const definition = {
  ...review,
  transitions: {
    ...review.transitions,
    submit: { ...review.transitions.submit, override: glass },
    withdraw: { ...review.transitions.withdraw, approvals: { count: 2 }, override: glass },
  },
} as const

type Person = { id: number | string; token: string }

type Mail = { subject: string; text: string; to: string }

describe.each(databases)('breaking the glass on %s', (database) => {
  let app: App
  let root: Person
  let anna: Person
  const mails: Mail[] = []

  beforeAll(async () => {
    app = await bootApp({
      config: {
        email: () => ({
          name: 'kept',
          defaultFromAddress: 'a@example.org',
          defaultFromName: 'A',
          sendEmail: (mail) => {
            mails.push(mail as unknown as Mail)
            return Promise.resolve({ sent: true })
          },
        }),
      },
      database,
      options: { effects: { 'posts.release': () => Promise.resolve() }, workflows: [definition] },
    })
    root = await app.someone('administrator')
    anna = await app.someone('editor')
  })

  afterAll(() => app.close())

  beforeEach(() => {
    mails.splice(0)
  })

  const create = async (): Promise<string> => {
    const { body } = await app.rest('POST', '/posts?draft=true', {
      body: { title: 'A sensitive title' },
      token: anna.token,
    })
    return String((body.doc as { id: string }).id)
  }

  const breakGlass = (id: string, who: Person, name: string, body: object) =>
    app.rest('POST', `/posts/${id}/workflow/${name}/override`, { body, token: who.token })

  const look = async (id: string, who: Person) =>
    (await app.rest('GET', `/posts/${id}/workflow`, { token: who.token })).body

  it('should refuse it while there is no second person to tell', async () => {
    const id = await create()
    expect(
      await breakGlass(id, root, 'submit', { expectedSequence: 1, reason: 'Nobody is in.' }),
    ).toMatchObject({ body: { code: 'nobody-to-inform' }, status: 422 })
  })

  it('should set aside who may, with a reason, tell a second person, and show it for ever', async () => {
    const carl = await app.someone('coordinator')
    const id = await create()
    expect(await look(id, root)).toMatchObject({ allowed: [], overridable: ['submit'] })
    expect((await look(id, anna)).overridable).toEqual([])
    expect(await breakGlass(id, root, 'submit', { expectedSequence: 1 })).toMatchObject({
      body: { code: 'comment-required' },
      status: 422,
    })
    const call = { idempotencyKey: 'glass', reason: 'The editor cannot be reached.' }
    expect((await breakGlass(id, root, 'submit', call)).body).toMatchObject({ state: 'review' })
    expect((await breakGlass(id, root, 'submit', call)).body).toMatchObject({ replayed: true })

    const { email } = (await app.payload.findByID({
      id: carl.id,
      collection: 'users',
    })) as unknown as {
      email: string
    }
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(JSON.stringify(mails)).not.toContain('sensitive')
    expect(mails[0]?.text).toContain(`/admin/collections/posts/${id}`)

    const now = await look(id, anna)
    expect(now.overrides).toMatchObject([
      { comment: 'The editor cannot be reached.', sequence: 2, transition: 'submit' },
    ])
    expect(now.history).toMatchObject([
      { comment: 'The editor cannot be reached.', kind: 'overridden', overrode: ['role'] },
      { kind: 'created' },
    ])
    const entry = await app.payload.db.findOne<{ id: string; kind: string }>({
      collection: 'audit-log',
      where: { source: { equals: `posts:${id}#2` } },
    })
    expect(entry?.kind).toBe('workflow.overridden')
  })

  it('should never lead past a check of the content, whoever breaks the glass', async () => {
    const id = await create()
    for (const name of ['check', 'approve', 'publish']) {
      expect(
        await breakGlass(id, root, name, { expectedSequence: 1, reason: 'Now!' }),
      ).toMatchObject({ body: { code: 'override-closed' }, status: 422 })
    }
    expect(
      await breakGlass(id, root, 'withdraw', { expectedSequence: 1, reason: 'Now!' }),
    ).toMatchObject({ body: { code: 'wrong-state' }, status: 422 })
    expect(
      await breakGlass(id, anna, 'submit', { expectedSequence: 1, reason: 'Now!' }),
    ).toMatchObject({
      body: { blockers: [{ code: 'override-closed' }, { code: 'override-needless' }] },
      status: 422,
    })
    expect(await look(id, anna)).toMatchObject({ sequence: 1, state: 'draft' })
  })

  it('should refuse to start with glass over a step that belongs to a release', async () => {
    const { transitions } = definition
    const open = (name: 'approve' | 'check') => ({
      ...definition,
      transitions: { ...transitions, [name]: { ...transitions[name], override: glass } },
    })
    for (const name of ['approve', 'check'] as const) {
      await expect(
        bootApp({
          database,
          options: {
            effects: { 'posts.release': () => Promise.resolve() },
            workflows: [open(name)],
          },
          url: app.url,
        }),
      ).rejects.toThrow('override-past-gate')
    }
  })
})
