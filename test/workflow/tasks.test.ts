import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { TaskGroup } from '../../src/workflow/index.js'

import { actorKey, blocker, defineGuard, defineWorkflow } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp, collectionsWith } from './app.js'

jest.setTimeout(180_000)

const text = (value: string) => ({ en: value, ru: value })

const refused = (code: string) => [blocker(code, text(code))]

const byAuthor = defineGuard({
  about: 'person',
  check: ({ actor, facts }) => (facts.author === actorKey(actor) ? [] : refused('author-only')),
  code: 'by-author',
})

const isComplete = defineGuard({ check: () => refused('incomplete'), code: 'complete' })

const review = defineWorkflow({
  slug: 'review',
  collection: 'posts',
  initial: 'draft',
  label: text('Review'),
  states: {
    done: { final: true, label: text('Done') },
    draft: { label: text('Draft') },
    review: { dueInDays: 2, label: text('Review') },
  },
  transitions: {
    accept: {
      distinctFrom: ['author'],
      from: 'review',
      label: text('Accept'),
      roles: ['editor'],
      to: 'done',
    },
    reject: {
      comment: 'required',
      from: 'review',
      label: text('Reject'),
      roles: ['custodian'],
      to: 'draft',
    },
    submit: {
      from: 'draft',
      guards: [byAuthor, isComplete],
      label: text('Submit'),
      roles: ['editor'],
      to: 'review',
    },
    submitIncomplete: {
      from: 'draft',
      label: text('Submit as it is'),
      roles: ['coordinator'],
      to: 'review',
    },
  },
  version: 1,
})

const filing = defineWorkflow({
  slug: 'filing',
  collection: 'notes',
  initial: 'kept',
  label: text('Filing'),
  states: { filed: { final: true, label: text('Filed') }, kept: { label: text('Kept') } },
  transitions: {
    file: { from: 'kept', label: text('File'), roles: ['editor'], to: 'filed' },
  },
  version: 1,
})

const counsels = new Set<string>()

const isCounsel = defineGuard({
  about: 'person',
  check: ({ actor }) =>
    actor.kind === 'user' && counsels.has(actor.id) ? [] : refused('no-counsel'),
  code: 'counsel',
})

const signing = defineWorkflow({
  slug: 'signing',
  collection: 'letters',
  initial: 'written',
  label: text('Letter'),
  states: {
    signed: { final: true, label: text('Signed') },
    written: { dueInDays: 1, label: text('Written') },
  },
  transitions: {
    sign: {
      approvals: { count: 2, of: ['custodian', { guard: isCounsel, role: 'editor' }] },
      from: 'written',
      label: text('Sign'),
      roles: ['custodian', 'editor'],
      to: 'signed',
    },
  },
  version: 1,
})

describe.each(databases)('tasks on %s', (database) => {
  let app: App
  let anna: { id: number | string; token: string }
  let boris: typeof anna
  let kira: { token: string }

  const tasksOf = async ({ token }: { token: string }) => {
    const { body, status } = await app.rest('GET', '/elchi/tasks', { token })
    expect(status).toBe(200)
    return body.groups as TaskGroup[]
  }
  const write = async ({ token }: { token: string }, title: string): Promise<string> => {
    const { body } = await app.rest('POST', '/posts', { body: { title }, token })
    return (body.doc as { id: string }).id
  }

  beforeAll(async () => {
    app = await bootApp({
      collections: collectionsWith('letters'),
      database,
      options: { workflows: [review, filing, signing] },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    kira = await app.someone('coordinator', 'custodian')
  })

  afterAll(() => app.close())

  it('should wait for whoever can move a document on, and tell by which step', async () => {
    const draft = await write(anna, 'A draft of Anna')
    const open = await write(anna, 'Ready to be reviewed')
    await app.rest('POST', `/posts/${open}/workflow/submitIncomplete`, {
      body: { expectedSequence: 1 },
      token: kira.token,
    })

    expect(await tasksOf(anna)).toEqual([
      {
        collection: 'posts',
        more: false,
        tasks: [expect.objectContaining({ id: draft, state: 'draft', transitions: ['submit'] })],
        workflow: 'review',
      },
    ])
    expect(await tasksOf(boris)).toMatchObject([
      {
        tasks: [{ id: open, dueAt: expect.any(String), state: 'review', transitions: ['accept'] }],
      },
    ])
    expect(await tasksOf(kira)).toMatchObject([
      { tasks: [{ id: draft, transitions: ['submitIncomplete'] }] },
    ])
  })

  it('should not call it a task to end what is merely left open', async () => {
    await app.rest('POST', '/notes', { body: { title: 'Kept' }, token: anna.token })

    expect((await tasksOf(anna)).map(({ workflow }) => workflow)).toEqual(['review'])
  })

  it('should call it a task once somebody has set a day for it, and no longer when that is gone', async () => {
    const { body } = await app.rest('POST', '/notes', {
      body: { title: 'Kept' },
      token: anna.token,
    })
    const { id } = body.doc as { id: number }
    const dueAt = new Date(Date.now() + 86_400_000).toISOString()
    const due = (dates: { dueAt: null | string; expected: null | string }) =>
      app.rest('POST', `/notes/${id}/people/due`, { body: dates, token: kira.token })
    const filing = async () =>
      (await tasksOf(anna)).find(({ workflow }) => workflow === 'filing')?.tasks

    expect((await due({ dueAt, expected: null })).body).toEqual({ dueAt })
    expect(await filing()).toMatchObject([{ id: String(id), dueAt, transitions: ['file'] }])
    expect((await due({ dueAt: null, expected: dueAt })).status).toBe(200)
    expect(await filing()).toBeUndefined()
  })

  it('should wait for who can fill a seat of a step, and count each seat once', async () => {
    const { body } = await app.rest('POST', '/letters', {
      body: { title: 'Dear' },
      token: kira.token,
    })
    const { id } = body.doc as { id: number }
    const waitsFor = async (person: { token: string }) =>
      (await tasksOf(person)).some(({ workflow }) => workflow === 'signing')
    const sign = (who: { token: string }) =>
      app.rest('POST', `/letters/${id}/workflow/sign`, {
        body: { idempotencyKey: who.token.slice(-20) },
        token: who.token,
      })
    counsels.add(String(boris.id))

    expect(await waitsFor(anna)).toBe(false)
    expect(await waitsFor(boris)).toBe(true)
    expect(await sign(anna)).toMatchObject({
      body: {
        blockers: [
          { code: 'approver-wanted', parameters: { roles: ['custodian', 'editor + counsel'] } },
        ],
      },
      status: 422,
    })
    expect(await sign(boris)).toMatchObject({ body: { state: 'written' }, status: 200 })
    counsels.clear()
    expect(await sign(kira)).toMatchObject({ body: { state: 'signed' }, status: 200 })
  })

  it('should be asked by nobody who is not logged in', async () => {
    const { body, status } = await app.rest('GET', '/elchi/tasks')

    expect(status).toBe(401)
    expect(body.code).toBe('unauthenticated')
  })

  it('should put those first that have waited longest', async () => {
    const later = await write(boris, 'Later')
    const [group] = await tasksOf(kira)
    const waits = group?.tasks.map(({ since }) => String(since)) ?? []

    expect(group?.tasks.at(-1)?.id).toBe(later)
    expect(waits).toEqual([...waits].sort())
  })
})
