import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import { pump, transition, type WorkflowNews } from '../../src/workflow/index.js'
import { type App, bootApp } from './app.js'
import { simple, user } from './engine/definitions.js'

jest.setTimeout(120_000)

const actor = user('anna', 'editor', 'custodian')

describe('what follows a transition', () => {
  let app: App
  const mails: string[] = []
  const news: WorkflowNews[] = []

  beforeAll(async () => {
    app = await bootApp({
      database: 'sqlite',
      options: {
        effects: {
          'posts.announce': ({ token }) => {
            mails.push(token)
            return Promise.resolve()
          },
        },
        workflowHooks: {
          onEvent: (each) => {
            news.push(each)
          },
        },
        workflows: [simple],
      },
    })
  })

  afterAll(() => app.close())

  const submitted = async (): Promise<string> => {
    const { id } = await app.payload.create({
      collection: 'posts' as never,
      data: { title: 'One' } as never,
      draft: true,
    })
    await transition({
      id,
      actor,
      collection: 'posts',
      idempotencyKey: 'submit',
      payload: app.payload,
      transition: 'submit',
    })
    return String(id)
  }

  const heardOf = (id: string) =>
    news.filter(({ document }) => document === id).map(({ type }) => type)

  /** Publishes inside a transaction of the caller, which then ends in this way. */
  const publish = async (id: string, end: 'commitTransaction' | 'rollbackTransaction') => {
    const { db } = app.payload
    const transactionID = await db.beginTransaction()
    const req = await createLocalReq({ req: { transactionID } as never }, app.payload)
    await transition({
      id,
      actor,
      collection: 'posts',
      idempotencyKey: `publish ${end}`,
      payload: app.payload,
      req,
      transition: 'publish',
    })
    expect(mails.filter((token) => token.includes(id))).toEqual([])
    expect(heardOf(id)).toEqual(['created', 'transition'])
    await db[end](transactionID as string)
    await pump(app.payload)
    return mails.filter((token) => token.includes(id))
  }

  it('20: should leave after the commit, and never when there was none', async () => {
    expect(await publish(await submitted(), 'rollbackTransaction')).toEqual([])
    expect(await publish(await submitted(), 'commitTransaction')).toHaveLength(1)
  })

  it('should tell the app after the commit, and nothing of what was rolled back', async () => {
    const lost = await submitted()
    await publish(lost, 'rollbackTransaction')
    const kept = await submitted()
    await publish(kept, 'commitTransaction')

    expect(heardOf(lost)).toEqual(['created', 'transition'])
    expect(heardOf(kept)).toEqual(['created', 'transition', 'transition'])
  })
})
