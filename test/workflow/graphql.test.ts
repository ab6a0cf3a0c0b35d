import type { ExecutionResult } from 'graphql'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import { execute, parse, specifiedRules, validate, validateSchema } from 'graphql'
import { createLocalReq } from 'payload'

import { type App, bootApp } from './app.js'
import { review } from './engine/definitions.js'

jest.setTimeout(120_000)

type Person = { id: number | string; token: string }

describe('the workflow over GraphQL', () => {
  let app: App
  let graphQL: ReturnType<typeof configToSchema>
  let anna: Person
  let stranger: Person
  let clara: Person

  beforeAll(async () => {
    app = await bootApp({
      config: { graphQL: {} },
      database: 'sqlite',
      options: {
        graphQL: 'all',
        effects: { 'posts.release': () => Promise.resolve() },
        workflows: [review],
      },
    })
    graphQL = configToSchema(app.payload.config)
    anna = await app.someone('editor')
    stranger = await app.someone()
    clara = await app.someone('custodian')
  })

  afterAll(() => app.close())

  /** What Payload's route does with a request. */
  const ask = async (query: string, who?: Person): Promise<ExecutionResult> => {
    const document = parse(query)
    const user = who && {
      ...(await app.payload.findByID({ id: who.id, collection: 'users' })),
      collection: 'users' as const,
    }
    const req = await createLocalReq({ user: user as never }, app.payload)
    const args = { contextValue: { headers: {}, req }, document, schema: graphQL.schema }
    const rules = [...specifiedRules, ...graphQL.validationRules(args)]
    const errors = validate(graphQL.schema, document, rules)
    return errors.length > 0 ? { errors } : await execute(args)
  }

  const create = async (): Promise<string> => {
    const { id } = await app.payload.create({
      collection: 'posts' as never,
      data: { title: 'One' } as never,
      draft: true,
    })
    return String(id)
  }

  const standing = (id: string) =>
    `{ workflow(collection: "posts", id: "${id}") {
      state sequence allowed refused { transition blockers { code } } } }`

  const fire = (id: string, transition: string, mark = 'expectedSequence: 1') =>
    `mutation { fireTransition(collection: "posts", id: "${id}", transition: "${transition}", ${mark})
      { state sequence replayed } }`

  it('should show where a document stands, and fire, by the same rules as REST', async () => {
    const id = await create()
    expect((await ask(standing(id), anna)).data).toMatchObject({
      workflow: { allowed: ['submit'], sequence: 1, state: 'draft' },
    })
    expect((await ask(fire(id, 'submit'), clara)).errors?.[0]?.originalError).toMatchObject({
      blockers: [{ code: 'role' }],
      status: 403,
    })
    expect((await ask(fire(id, 'submit'), anna)).data).toMatchObject({
      fireTransition: { replayed: false, sequence: 2, state: 'review' },
    })
    expect((await ask(fire(id, 'submit'), anna)).errors?.[0]?.originalError).toMatchObject({
      code: 'stale-sequence',
      status: 409,
    })
    expect((await ask(fire(id, 'check', ''), clara)).errors?.[0]?.originalError).toMatchObject({
      code: 'sequence-or-key-required',
    })
    const bulk = `mutation { fireTransitions(collection: "posts", ids: ["${id}"],
      transition: "check", idempotencyKey: "all", dryRun: true) }`
    expect((await ask(bulk, clara)).data).toMatchObject({
      fireTransitions: [{ id, outcome: 'possible' }],
    })
  })

  it('should assign, set a due date and comment by the same rules as REST', async () => {
    const id = await create()
    await ask(fire(id, 'submit'), anna)
    const at = `collection: "posts", id: "${id}"`
    const refusal = async (call: string, who: Person) =>
      (await ask(`mutation { ${call} }`, who)).errors?.[0]?.originalError
    const dueAt = new Date(Date.now() + 86_400_000).toISOString()
    const claim = `assignDocument(${at}, assignee: "${clara.id}", expected: null)`
    const due = `setDueDate(${at}, dueAt: "${dueAt}", expected: null)`
    const say = `commentOnDocument(${at}, text: "Seen.", idempotencyKey: "a", mentions: ["${clara.id}"])`

    expect(await refusal(claim, stranger)).toMatchObject({ status: 403 })
    expect(await refusal(`assignDocument(${at}, assignee: "${clara.id}")`, clara)).toMatchObject({
      code: 'expected-required',
    })
    expect(await refusal(due, stranger)).toMatchObject({ status: 403 })
    expect((await ask(`mutation { ${claim} ${due} ${say} }`, clara)).errors).toBeUndefined()
    expect(await refusal(claim, clara)).toMatchObject({ status: 409 })
    expect((await ask(`mutation { ${say} }`, clara)).data).toMatchObject({
      commentOnDocument: { replayed: true },
    })

    const read = `{ workflowPeople(${at}) workflowComments(${at}) workflowColleagues(${at}) }`
    const { data } = await ask(read, clara)
    const [said] = (data?.workflowComments as { comments: { id: string }[] }).comments
    expect(data).toMatchObject({
      workflowColleagues: expect.arrayContaining([
        expect.objectContaining({ id: String(clara.id), fit: true }),
      ]),
      workflowComments: { comments: [{ mentions: [{ id: String(clara.id) }], text: 'Seen.' }] },
      workflowPeople: { assignee: { id: String(clara.id) }, dueAt },
    })
    const back = `withdrawComment(${at}, comment: "${said?.id}")`
    expect(await refusal(back, anna)).toMatchObject({ status: 403 })
    expect((await ask(`mutation { ${back} }`, clara)).data).toEqual({ withdrawComment: true })
  })

  it('should refuse whoever is not logged in, even the schema', async () => {
    const id = await create()
    for (const query of [standing(id), fire(id, 'submit'), '{ __schema { types { name } } }']) {
      expect((await ask(query)).errors?.map(({ extensions }) => extensions.code)).toContain(
        'unauthenticated',
      )
    }
  })

  it('should refuse requests that ask for too much, fragments included', async () => {
    const id = await create()
    const aliased = Array.from(
      { length: 300 },
      (_, index) => `a${index}: Posts(where: { title: { like: "a" } }) { totalDocs }`,
    ).join('\n')
    const nested = `query { Posts { docs { workflow { ofPosts { workflow { ofPosts { workflow
      { ofPosts { workflow { id } } } } } } } } } }`
    const spread = `fragment A on Post { ${Array.from({ length: 200 }, (_, i) => `t${i}: title`).join(' ')} }
      query { Posts { docs { ...A } } }`
    const mutations = `mutation { ${Array.from(
      { length: 11 },
      (_, index) => `m${index}: ${fire(id, 'submit').replace('mutation {', '').slice(0, -1)}`,
    ).join('\n')} }`
    for (const query of [`{ ${aliased} }`, nested, spread, mutations]) {
      const codes = (await ask(query, anna)).errors?.map(({ extensions }) => extensions.code)
      expect(codes).toContain('too-complex')
    }
  })

  it("should keep the state out of reach of Payload's own mutations", async () => {
    const id = await create()
    const wanted = [
      `mutation { updatePost(id: "${id}", data: { workflow: "posts:other" }) { id } }`,
      `mutation { updatePost(id: "${id}", draft: false, data: { _status: published }) { id } }`,
      `mutation { createWorkflowEvent(data: { id: "posts:${id}#2" }) { id } }`,
      `mutation { deleteWorkflowSubject(id: "posts:${id}") { id } }`,
    ]
    for (const query of wanted) {
      await ask(query, anna)
    }
    expect((await ask(standing(id), anna)).data).toMatchObject({
      workflow: { sequence: 1, state: 'draft' },
    })
  })

  it('should answer for the workflow alone unless the app opens more', async () => {
    const closed = await bootApp({
      config: { graphQL: {} },
      database: 'sqlite',
      options: { effects: { 'posts.release': () => Promise.resolve() }, workflows: [review] },
      url: app.url,
    })
    try {
      const { schema } = configToSchema(closed.payload.config)
      expect(validateSchema(schema)).toEqual([])
      expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual([
        'Access',
        'workflow',
        'workflowColleagues',
        'workflowComments',
        'workflowPeople',
        'workflowTasks',
      ])
    } finally {
      await closed.payload.destroy()
    }
  })
})
