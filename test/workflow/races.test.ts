import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { can, transition, type TransitionResult } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { contend, type Outcome } from './contenders.js'
import { simple, user } from './engine/definitions.js'

const effects = { 'posts.announce': () => Promise.resolve() }

const anna = user('anna', 'editor')

const fired = (outcomes: Outcome[]) =>
  outcomes.filter((each): each is TransitionResult => 'eventId' in each)
const refused = (outcomes: Outcome[]) =>
  outcomes.flatMap((each) => ('code' in each ? [each.code] : []))

jest.setTimeout(300_000)

describe.each(databases)('many at once on %s', (database) => {
  let app: App

  beforeAll(async () => {
    app = await bootApp({ database, options: { effects, workflows: [simple] } })
  })

  afterAll(() => app.close())

  const create = async (): Promise<string> => {
    const { id } = await app.payload.create({
      collection: 'posts' as never,
      data: { title: 'One' } as never,
      draft: true,
    })
    return String(id)
  }

  const submit = (id: string, more: object): Promise<Outcome> =>
    transition({
      id,
      actor: anna,
      collection: 'posts',
      payload: app.payload,
      transition: 'submit',
      ...more,
    }).catch((error: { code: string }) => ({ code: error.code }))

  const sequenceOf = async (id: string) =>
    (await can({ id, actor: anna, collection: 'posts', payload: app.payload })).sequence

  it('should apply one of 50 identical calls and give the others its answer', async () => {
    const id = await create()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => submit(id, { idempotencyKey: 'once' })),
    )
    expect(refused(outcomes)).toEqual([])
    expect(fired(outcomes).filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(fired(outcomes).map(({ eventId }) => eventId)).size).toBe(1)
    expect(await sequenceOf(id)).toBe(2)
  })

  it('should apply one of 50 calls without a key and refuse the others', async () => {
    const id = await create()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => submit(id, { expectedSequence: 1 })),
    )
    expect(fired(outcomes)).toHaveLength(1)
    expect(new Set(refused(outcomes))).toEqual(new Set(['stale-sequence']))
    const bare = await create()
    const plain = await Promise.all(Array.from({ length: 50 }, () => submit(bare, {})))
    expect(fired(plain)).toHaveLength(1)
    expect(['lost-race', 'wrong-state']).toEqual(
      expect.arrayContaining([...new Set(refused(plain))]),
    )
    expect(await sequenceOf(bare)).toBe(2)
  })

  it('should apply one call of three processes', async () => {
    const documents = await Promise.all(Array.from({ length: 5 }, create))
    const outcomes = await contend({ database, documents, processes: 3, url: app.url })
    expect(outcomes).toHaveLength(3 * 5 * 2)
    const winners = fired(outcomes).filter(({ replayed }) => !replayed)
    expect(winners.map(({ eventId }) => eventId).sort()).toEqual(
      documents.map((id) => `posts:${id}#2`).sort(),
    )
    for (const id of documents) {
      expect(await sequenceOf(id)).toBe(2)
    }
  })
})
