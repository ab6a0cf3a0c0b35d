import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import { pump, transition } from '../../src/workflow/index.js'
import { type App, bootApp } from './app.js'
import { simple, user } from './engine/definitions.js'

jest.setTimeout(120_000)

const actor = user('anna', 'editor', 'custodian')

describe('mails of a transition', () => {
  let app: App
  const mails: string[] = []

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
    await db[end](transactionID as string)
    await pump(app.payload)
    return mails.filter((token) => token.includes(id))
  }

  it('20: should leave after the commit, and never when there was none', async () => {
    expect(await publish(await submitted(), 'rollbackTransaction')).toEqual([])
    expect(await publish(await submitted(), 'commitTransaction')).toHaveLength(1)
  })
})
