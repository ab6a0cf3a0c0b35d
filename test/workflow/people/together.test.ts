import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { subscribe, type WorkflowNews } from '../../../src/workflow/index.js'
import { databases } from '../../helpers/boot.js'
import { type App, bootApp } from '../app.js'
import { review } from './review.js'

jest.setTimeout(180_000)

type Person = { id: number | string; token: string }

describe.each(databases)('people around a document on %s', (database) => {
  let app: App
  let anna: Person
  let boris: Person
  let clara: Person
  let kira: Person

  const submitted = async (): Promise<string> => {
    const { body } = await app.rest('POST', '/notes', {
      body: { title: 'Secret title' },
      token: anna.token,
    })
    const { id } = body.doc as { id: number }
    await fire(String(id), 'submit', anna)
    return String(id)
  }
  const fire = (id: string, step: string, { token }: Person, comment?: string) =>
    app.rest('POST', `/notes/${id}/workflow/${step}`, {
      body: { comment, idempotencyKey: `${step}-${Math.random()}` },
      token,
    })
  const around = async (id: string, { token }: Person) =>
    (await app.rest('GET', `/notes/${id}/people`, { token })).body
  const assign = (id: string, by: Person, assignee: null | Person, expected: null | Person) =>
    app.rest('POST', `/notes/${id}/people/assign`, {
      body: {
        assignee: assignee && String(assignee.id),
        expected: expected && String(expected.id),
      },
      token: by.token,
    })
  const due = (
    id: string,
    by: Person,
    dueAt: null | string,
    expected: null | string,
    comment?: string,
  ) =>
    app.rest('POST', `/notes/${id}/people/due`, {
      body: { comment, dueAt, expected },
      token: by.token,
    })
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const dueOf = async (id: string) => (await around(id, kira)).dueAt as null | string
  const say = (id: string, by: Person, body: Record<string, unknown>) =>
    app.rest('POST', `/notes/${id}/people/comments`, {
      body: { idempotencyKey: 'one', ...body },
      token: by.token,
    })

  beforeAll(async () => {
    app = await bootApp({ database, options: { workflows: [review] } })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    clara = await app.someone('editor')
    kira = await app.someone('coordinator')
  })
  afterAll(() => app.close())

  it('should give a document to one of several who claim it at once', async () => {
    const id = await submitted()
    const answers = await Promise.all([
      assign(id, boris, boris, null),
      assign(id, clara, clara, null),
      assign(id, boris, boris, null),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { assignee } = await around(id, anna)
    const winner = answers[1]?.status === 200 ? clara : boris
    expect(assignee).toMatchObject({ id: String(winner.id) })
  })

  it('should let go of a document when it moves on', async () => {
    const id = await submitted()
    await assign(id, boris, boris, null)
    await fire(id, 'sendBack', boris, 'Again.')

    expect(await around(id, boris)).toMatchObject({ assignee: null })
    expect((await assign(id, anna, anna, null)).status).toBe(200)
  })

  it('should refuse a document to who cannot take its next step', async () => {
    const id = await submitted()

    expect(await assign(id, anna, anna, null)).toMatchObject({ status: 403 })
    expect(await assign(id, kira, anna, null)).toMatchObject({
      body: { code: 'assignee-unfit' },
      status: 422,
    })
    expect(await assign(id, kira, boris, null)).toMatchObject({ status: 200 })
    expect(await around(id, kira)).toMatchObject({ may: { assign: true, claim: false } })
  })

  it('should put a document back at the wish of its holder, and no one else’s without a step', async () => {
    const id = await submitted()
    await assign(id, boris, boris, null)

    expect((await assign(id, anna, null, boris)).status).toBe(403)
    expect((await assign(id, boris, null, boris)).status).toBe(200)
    expect(await around(id, boris)).toMatchObject({ assignee: null })
  })

  it('should lose nothing when a person is deleted while a document is theirs', async () => {
    const dora = await app.someone('editor')
    const id = await submitted()
    await assign(id, dora, dora, null)
    await app.payload.delete({ id: dora.id, collection: 'users' })

    expect(await around(id, boris)).toMatchObject({ assignee: null })
    expect((await assign(id, boris, boris, null)).status).toBe(200)
    expect((await app.rest('GET', `/notes/${id}/workflow`, { token: boris.token })).status).toBe(
      200,
    )
  })

  it('should let who may hand a document over move its due date, and keep that in its history', async () => {
    const id = await submitted()
    const first = await dueOf(id)
    const later = inDays(9)

    expect(await around(id, boris)).toMatchObject({ may: { due: true } })
    expect((await due(id, boris, later, first, 'The translator is ill.')).body).toEqual({
      dueAt: later,
    })
    // The same once more, as after a lost answer.
    expect((await due(id, boris, later, first)).status).toBe(200)
    expect((await due(id, kira, null, later)).status).toBe(200)
    expect(await dueOf(id)).toBeNull()
    const { body } = await app.rest('GET', `/notes/${id}/workflow`, { token: boris.token })
    expect(body).toMatchObject({
      history: [
        { actor: { id: String(kira.id) }, dueAt: null, kind: 'due' },
        {
          actor: { id: String(boris.id) },
          comment: 'The translator is ill.',
          dueAt: later,
          kind: 'due',
        },
        { kind: 'transition' },
        { kind: 'created' },
      ],
      state: 'review',
      status: { dueAt: null },
    })
    const { docs } = await app.payload.db.find<{ data: unknown }>({
      collection: 'audit-log',
      where: {
        and: [{ subject: { equals: `notes:${id}` } }, { kind: { equals: 'workflow.due' } }],
      },
    })
    expect(docs).toHaveLength(2)
  })

  it('should begin a new state with the due time of that state', async () => {
    const id = await submitted()
    await due(id, boris, inDays(30), await dueOf(id))
    await fire(id, 'sendBack', boris, 'Again.')
    expect(await dueOf(id)).toBeNull()
    await fire(id, 'submit', anna)
    expect(Date.parse(String(await dueOf(id)))).toBeLessThan(Date.parse(inDays(10)))
  })

  it('should refuse a due date that makes no sense, or from who has no say in it', async () => {
    const id = await submitted()
    const now = await dueOf(id)
    const code = async (answer: ReturnType<typeof due>) => {
      const { body, status } = await answer
      return `${status} ${String(body.code)}`
    }

    expect(await code(due(id, anna, inDays(3), now))).toBe('403 due-role')
    expect(await code(due(id, boris, inDays(3), inDays(1)))).toBe('409 due-changed')
    expect(await code(due(id, boris, inDays(-1), now))).toBe('400 time-invalid')
    expect(await code(due(id, boris, inDays(3_000), now))).toBe('400 time-invalid')
    expect(await code(due(id, boris, 'soon', now))).toBe('400 dueAt-invalid')
    expect(await code(due(id, boris, inDays(3), now, 'x'.repeat(1_000_000)))).toBe(
      '400 comment-invalid',
    )
    const bare = { body: { dueAt: inDays(3) }, token: boris.token }
    expect(await app.rest('POST', `/notes/${id}/people/due`, bare)).toMatchObject({
      body: { code: 'expected-invalid' },
    })
    expect((await app.rest('POST', `/notes/${id}/people/due`, { body: {} })).status).toBe(401)
    await fire(id, 'accept', boris)
    expect(await code(due(id, kira, inDays(3), null))).toBe('422 due-final')
    expect(await dueOf(id)).toBeNull()
  })

  it('should give one of several who move a due date at once their way', async () => {
    const id = await submitted()
    const now = await dueOf(id)
    const answers = await Promise.all(
      [2, 3, 4].map((days) => due(id, days % 2 ? boris : kira, inDays(days), now)),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('should show earlier comments, 20 at a time, each once', async () => {
    const id = await submitted()
    for (let nth = 1; nth <= 25; nth += 1) {
      await say(id, anna, { idempotencyKey: `${nth}`, text: `Comment ${nth}` })
    }
    type Page = { comments: { id: string; text: string }[]; more: boolean }
    const pages = [(await around(id, boris)) as Page]
    while (pages.at(-1)?.more) {
      const before = pages.at(-1)?.comments.at(-1)?.id
      const route = `/notes/${id}/people/comments?before=${before}`
      pages.push((await app.rest('GET', route, { token: boris.token })).body as Page)
    }

    expect(pages.map(({ comments }) => comments.length)).toEqual([20, 5])
    expect(pages.flatMap(({ comments }) => comments.map(({ text }) => text))).toEqual(
      Array.from({ length: 25 }, (_, index) => `Comment ${25 - index}`),
    )
    const other = await submitted()
    const strange = `/notes/${other}/people/comments?before=${pages[0]?.comments[0]?.id}`
    expect(await app.rest('GET', strange, { token: boris.token })).toMatchObject({
      body: { code: 'before-invalid' },
      status: 400,
    })
  })

  it('should tell the app of what happened, once it is committed, and of nothing else', async () => {
    const heard: WorkflowNews[] = []
    const end = subscribe(app.payload, (news) => {
      heard.push(news)
      throw new Error('A listener that fails changes nothing.')
    })
    const id = await submitted()
    await assign(id, boris, boris, null)
    await assign(id, boris, boris, null)
    await due(id, boris, inDays(4), await dueOf(id))
    const { body } = await say(id, boris, { mentions: [String(anna.id)], text: 'Look.' })
    await say(id, boris, { mentions: [String(anna.id)], text: 'Look.' })
    const comment = String(body.id)
    await app.rest('POST', `/notes/${id}/people/comments/${comment}/withdraw`, {
      token: boris.token,
    })
    await fire(id, 'accept', anna)
    const step = `/notes/${id}/workflow/accept/schedule`
    const set = await app.rest('POST', step, { body: { at: inDays(1) }, token: boris.token })
    const { schedule } = set.body as { schedule: { id: string } }
    await app.rest('DELETE', `/notes/${id}/workflow/schedules/${schedule.id}`, {
      token: boris.token,
    })
    await fire(id, 'accept', boris)
    end()
    await submitted()

    expect(heard.map(({ type }) => type)).toEqual([
      'created',
      'transition',
      'assigned',
      'due',
      'commented',
      'comment-withdrawn',
      'schedule-made',
      'schedule-cancelled',
      'transition',
    ])
    expect(new Set(heard.map(({ collection, document }) => `${collection}:${document}`))).toEqual(
      new Set([`notes:${id}`]),
    )
    const { at, ...commented } = heard[4] ?? { at: '' }
    expect(commented).toEqual({
      actor: `user:${boris.id}`,
      collection: 'notes',
      comment,
      document: id,
      mentions: [String(anna.id)],
      type: 'commented',
    })
    expect(Date.parse(at)).not.toBeNaN()
  })

  it('should count a comment once however often it is sent', async () => {
    const id = await submitted()
    const body = { mentions: [String(boris.id)], text: 'Please look at the second paragraph.' }
    const answers = await Promise.all([say(id, anna, body), say(id, anna, body)])

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { comments } = await around(id, boris)
    expect(comments).toMatchObject([
      { author: { id: String(anna.id) }, mentions: [{ id: String(boris.id) }], text: body.text },
    ])
    expect(await say(id, anna, { text: 'Something else.' })).toMatchObject({
      body: { code: 'key-reused' },
      status: 422,
    })
  })

  it('should forget the text of a comment that its author takes back', async () => {
    const id = await submitted()
    const { body } = await say(id, anna, { text: 'A name slipped in.' })
    const route = `/notes/${id}/people/comments/${String(body.id)}/withdraw`

    expect((await app.rest('POST', route, { token: boris.token })).status).toBe(403)
    expect((await app.rest('POST', route, { token: anna.token })).status).toBe(200)
    expect((await around(id, boris)).comments).toMatchObject([{ text: '', withdrawn: true }])
    const stored = await app.payload.db.find({
      collection: 'workflow-comments',
      where: { subject: { equals: `notes:${id}` } },
    })
    expect(JSON.stringify(stored)).not.toContain('slipped')
  })

  it.each([
    ['a comment of a megabyte', { text: 'x'.repeat(1_000_000) }, 400, 'text-invalid'],
    ['an empty comment', { text: '  ' }, 400, 'text-invalid'],
    ['no key', { idempotencyKey: '', text: 'Hello' }, 400, 'key-invalid'],
    ['a mention of nobody', { mentions: ['999999'], text: 'Hello' }, 422, 'mention-unfit'],
    ['mentions that are none', { mentions: 'boris', text: 'Hello' }, 400, 'mentions-invalid'],
  ])('should refuse %s with a code', async (_, body, status, code) => {
    expect(await say(await submitted(), anna, body)).toMatchObject({ body: { code }, status })
  })

  it('should be closed to who is not logged in or may not read the document', async () => {
    const id = await submitted()
    await app.payload.update({
      id: clara.id,
      collection: 'users',
      data: { country: 'kz' } as never,
    })

    expect((await app.rest('GET', `/notes/${id}/people`)).status).toBe(401)
    expect((await app.rest('GET', `/notes/${id}/people`, { token: clara.token })).status).toBe(404)
    expect((await say(id, clara, { text: 'Hello' })).status).toBe(404)
    expect(await say(id, anna, { mentions: [String(clara.id)], text: 'Hello' })).toMatchObject({
      status: 422,
    })
  })

  it('should count for each reader the documents that they may read, and whose hands they are in', async () => {
    const id = await submitted()
    await assign(id, boris, boris, null)
    const of = async (person: Person) => {
      const { body } = await app.rest('GET', '/elchi/overview', { token: person.token })
      return (body.workflows as { counts: Record<string, number>; hands: unknown[] }[])[0]
    }
    const all = await of(kira)

    expect(all?.counts.review).toBeGreaterThan(1)
    expect(all?.hands).toContainEqual(
      expect.objectContaining({ person: { id: String(boris.id), name: null } }),
    )
    // Clara is limited to a country by the test above, and none of the notes is there.
    expect(await of(clara)).toBeUndefined()
    expect((await app.rest('GET', '/elchi/overview')).status).toBe(401)
  })

  it('should take no comment, assignment or digest from anywhere else', async () => {
    for (const slug of ['workflow-comments', 'workflow-assignments', 'workflow-digests']) {
      const answer = await app.rest('POST', `/${slug}`, { body: {}, token: kira.token })
      expect(answer.status).toBe(403)
    }
  })
})
