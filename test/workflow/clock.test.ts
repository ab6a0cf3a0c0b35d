import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { keepTime, pump, subscribe, type WorkflowNews } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { type App, bootApp } from './app.js'
import { review } from './engine/definitions.js'

jest.setTimeout(180_000)

const text = (value: string) => ({ en: value, ru: value })

const definition = {
  ...review,
  states: { ...review.states, live: { label: text('Live') } },
  transitions: {
    ...review.transitions,
    expire: {
      automatic: { hours: 48 },
      from: 'live',
      label: text('Expire'),
      roles: ['timer'],
      to: 'gone',
    },
    publish: { ...review.transitions.publish, approvals: undefined },
  },
} as const

type Person = { id: number | string; token: string }

const hour = 3_600_000

describe.each(databases)('steps that the clock takes on %s', (database) => {
  let app: App
  let anna: Person
  let boris: Person
  let clara: Person
  let now = Date.parse('2026-01-05T09:00:00.000Z')
  let printer = 'works'
  const mails: { text: string; to: string }[] = []
  const news: WorkflowNews[] = []

  beforeAll(async () => {
    app = await bootApp({
      config: {
        email: () => ({
          name: 'kept',
          defaultFromAddress: 'a@example.org',
          defaultFromName: 'A',
          sendEmail: (mail) => {
            mails.push(mail as unknown as { text: string; to: string })
            return Promise.resolve({ sent: true })
          },
        }),
      },
      database,
      options: {
        clock: () => new Date(now),
        effects: {
          'posts.release': () =>
            printer === 'works'
              ? Promise.resolve()
              : Promise.reject(Object.assign(new Error('Aigul waits'), { code: 'printer-off' })),
        },
        workflows: [definition],
      },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    clara = await app.someone('custodian')
    subscribe(app.payload, (each) => {
      news.push(each)
    })
  })

  afterAll(() => app.close())

  beforeEach(() => {
    mails.splice(0)
    news.splice(0)
  })

  const heard = (type: WorkflowNews['type']) => news.filter((each) => each.type === type)

  const post = (route: string, who: Person, body: object = {}) =>
    app.rest('POST', `/posts/${route}`, { body, token: who.token })

  const fire = (id: string, who: Person, name: string) =>
    post(`${id}/workflow/${name}`, who, { idempotencyKey: `${name} ${Math.random()}` })

  const look = async (id: string) =>
    (await app.rest('GET', `/posts/${id}/workflow`, { token: anna.token })).body

  const approved = async (): Promise<string> => {
    const { body } = await post('?draft=true', anna, { title: 'One' })
    const id = String((body.doc as { id: string }).id)
    await fire(id, anna, 'submit')
    await fire(id, clara, 'check')
    expect((await fire(id, boris, 'approve')).status).toBe(200)
    return id
  }

  const inHours = (hours: number) => new Date(now + hours * hour).toISOString()

  const setForLater = (id: string, who: Person, hours: number) =>
    post(`${id}/workflow/publish/schedule`, who, { at: inHours(hours) })

  it('should take a scheduled step once, as its owner, when the time has come', async () => {
    const id = await approved()
    expect(await setForLater(id, clara, 2)).toMatchObject({
      body: { schedule: { status: 'waiting', transition: 'publish' }, wouldSay: [] },
      status: 200,
    })
    expect((await setForLater(id, clara, 3)).body).toMatchObject({ code: 'already-scheduled' })
    await keepTime(app.payload)
    expect(await look(id)).toMatchObject({ scheduled: [{ at: inHours(2) }], state: 'approved' })
    now += 2 * hour
    await Promise.all([keepTime(app.payload), keepTime(app.payload)])
    const after = await look(id)
    expect(after).toMatchObject({ scheduled: [], sequence: 5, state: 'live' })
    expect((after.history as { actor: { id: string } }[])[0]?.actor.id).toBe(String(clara.id))
    expect(mails).toEqual([])
    expect(heard('schedule-done')).toMatchObject([
      { actor: 'system:timer', document: id, schedule: { transition: 'publish' } },
    ])
  })

  it('should refuse a step whose content changed meanwhile, and tell its owner', async () => {
    const id = await approved()
    await setForLater(id, clara, 1)
    await app.rest('PATCH', `/posts/${id}?draft=true`, {
      body: { title: 'Another' },
      token: boris.token,
    })
    const now0 = await look(id)
    expect(now0).toMatchObject({
      changes: { changes: [{ after: 'Another', before: 'One', path: 'title' }] },
      state: 'review',
    })
    now += hour
    await Promise.all([keepTime(app.payload), keepTime(app.payload)])
    await keepTime(app.payload)
    const { scheduled, state } = await look(id)
    expect(state).toBe('review')
    const [refused] = scheduled as { blockers: { code: string }[]; id: string; status: string }[]
    expect(refused?.status).toBe('refused')
    expect(refused?.blockers.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['content-changed', 'wrong-state']),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).not.toMatch(/One|Another/)
    expect(heard('schedule-refused')).toMatchObject([
      { document: id, schedule: { blockers: refused?.blockers, transition: 'publish' } },
    ])
    const cleared = await app.rest(
      'DELETE',
      `/posts/${id}/workflow/schedules/${encodeURIComponent(refused?.id ?? '')}`,
      { token: clara.token },
    )
    expect(cleared.status).toBe(200)
    expect((await look(id)).scheduled).toEqual([])
  })

  it('should ask again for the roles that the owner has when the time comes', async () => {
    const lost = await app.someone('custodian')
    const gone = await app.someone('custodian')
    const first = await approved()
    const second = await approved()
    await setForLater(first, lost, 1)
    await setForLater(second, gone, 1)
    await app.payload.update({ id: lost.id, collection: 'users', data: { roles: [] } as never })
    await app.payload.delete({ id: gone.id, collection: 'users' })
    now += hour
    await keepTime(app.payload)
    const codes = async (id: string) =>
      ((await look(id)).scheduled as { blockers: { code: string }[] }[]).map(({ blockers }) =>
        blockers.map(({ code }) => code),
      )
    expect(await codes(first)).toEqual([['role']])
    expect(await codes(second)).toEqual([['owner-gone']])
    expect(await look(first)).toMatchObject({ state: 'approved' })
  })

  it('should refuse what could not be fired now, and times that make no sense', async () => {
    const id = await approved()
    expect((await setForLater(id, anna, 1)).body).toMatchObject({ code: 'four-eyes-author' })
    for (const at of [inHours(-1), 'soon', inHours(24 * 365 * 3)]) {
      expect(await post(`${id}/workflow/publish/schedule`, clara, { at })).toMatchObject({
        body: { code: 'time-invalid' },
        status: 400,
      })
    }
    expect((await app.rest('POST', `/posts/${id}/workflow/publish/schedule`)).status).toBe(401)
  })

  it('should park an effect that keeps failing, say so, and run it when an operator asks', async () => {
    const operator = await app.someone('administrator')
    const parked = (who: Person) => app.rest('GET', '/elchi/effects', { token: who.token })
    printer = 'is off'
    const id = await approved()
    for (let attempt = 1; attempt < 8; attempt += 1) {
      now += 2 * hour
      await pump(app.payload)
    }
    const effect = { attempts: 8, effect: 'posts.release', error: 'printer-off' }
    const [told] = heard('effect-parked')
    const list = (await parked(operator)).body.effects as { event: string; id: string }[]

    expect(heard('effect-parked')).toHaveLength(1)
    expect(told).toMatchObject({ code: 'printer-off', document: id, effect: 'posts.release' })
    expect(list).toEqual([{ ...effect, id: expect.any(String), event: `posts:${id}#4` }])
    expect((await parked(clara)).status).toBe(403)

    now += 2 * hour
    await pump(app.payload)
    expect(await parked(operator)).toMatchObject({ body: { effects: [effect] } })

    printer = 'works'
    const again = await app.rest('POST', '/elchi/effects/retry', {
      body: { id: list[0]?.id },
      token: operator.token,
    })
    expect(again).toMatchObject({ body: { effects: [] }, status: 200 })
  })

  it('should take a timed step when its time has come, not before, and once', async () => {
    const id = await approved()
    expect((await fire(id, clara, 'publish')).status).toBe(200)
    now += 47 * hour
    await keepTime(app.payload)
    expect((await look(id)).state).toBe('live')
    now += hour
    await Promise.all([keepTime(app.payload), keepTime(app.payload)])
    expect(await look(id)).toMatchObject({ sequence: 6, state: 'gone' })
  })

  it('should lose nothing and take nothing twice when the clock jumps back and forth', async () => {
    const id = await approved()
    await setForLater(id, clara, 5)
    now -= 1_000 * hour
    await keepTime(app.payload)
    expect((await look(id)).state).toBe('approved')
    expect(
      (
        await app.rest('PATCH', `/posts/${id}?draft=true`, {
          body: { note: 'x' },
          token: anna.token,
        })
      ).status,
    ).toBe(200)
    now += 1_006 * hour
    await keepTime(app.payload)
    now -= 10 * hour
    await keepTime(app.payload)
    expect(await look(id)).toMatchObject({ sequence: 5, state: 'live' })
    now += 10 * hour
  })
})
