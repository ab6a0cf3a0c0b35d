import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'
import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import PostalMime from 'postal-mime'

import type { Actor } from '../../src/workflow/index.js'
import type { DisseminationApp } from './helpers/app.js'

import { lookForRestore } from '../../src/audit/index.js'
import {
  holdRestored,
  prepare,
  runNewsletters,
  sendNotices,
} from '../../src/dissemination/index.js'
import { isCadence, latestDue } from '../../src/dissemination/newsletters/cadence.js'
import { optionsOf } from '../../src/plugin/options.js'
import { requireSendable } from '../../src/releases/index.js'
import { moveRelease } from '../../src/releases/store.js'
import { putIdentity } from '../../src/vault/index.js'
import { systemActor, tasks, transition } from '../../src/workflow/index.js'
import { holdersOf, requestAs } from '../../src/workflow/staff.js'
import { databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, coordinator, editor } from './helpers/app.js'
import { scriptedServer, unstuffed } from './helpers/scriptedServer.js'

describe('when an issue is due', () => {
  it.each(['0 9 * * 1', '*/15 * * * *', '0 0 1 * *'])('should read %s', (cadence) => {
    expect(isCadence(cadence)).toBe(true)
  })

  it.each(['', 'x', '* * * * * *', '99 * * * *', '0 0 30 2 *', '@every 1s'])(
    'should refuse %j',
    (cadence) => {
      expect(isCadence(cadence)).toBe(false)
    },
  )

  it.each([
    ['summer time begins', '2027-03-27T00:00:00Z'],
    ['summer time ends', '2027-10-30T00:00:00Z'],
  ])('should come once a day while %s, also for a clock that jumps back', (_, from) => {
    const walls: string[] = []
    let after = new Date(from)
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 10) {
      const jump = minutes % 70 === 0 ? -90 : 0
      const now = new Date(new Date(from).getTime() + (minutes + jump) * 60_000)
      const due = latestDue({ after, cadence: '30 2 * * *', now, timeZone: 'Europe/Amsterdam' })
      if (due) {
        after = new Date(due.at)
        walls.push(due.wall)
      }
    }
    expect(new Set(walls).size).toBe(3)
    expect(new Set(walls.map((wall) => wall.slice(0, 8))).size).toBe(3)
  })

  it('should make up for several missed ones once', () => {
    const due = latestDue({
      after: new Date('2026-01-01T00:00:00Z'),
      cadence: '0 9 * * 1',
      now: new Date('2026-06-10T00:00:00Z'),
      timeZone: 'UTC',
    })
    expect(due).toEqual({ at: '2026-06-08T09:00:00.000Z', wall: '20260608-0900' })
  })
})

describe.each(databases)('newsletters on %s', (database) => {
  let app: DisseminationApp
  let now = new Date('2026-11-02T08:00:00Z')
  beforeAll(async () => {
    app = await bootDissemination(database)
    optionsOf(app.payload).clock = () => now
  })
  // Each would make an issue at the times of all later tests.
  afterEach(async () => {
    for (const id of made.splice(0)) {
      await fire(id, 'pause', editor).catch(() => undefined)
    }
  })
  afterAll(() => app.close())

  const made: string[] = []
  const at = (moment: string) => {
    now = new Date(moment)
  }
  const fire = (id: string, name: string, actor: Actor) =>
    transition({
      id,
      actor,
      collection: 'newsletters',
      idempotencyKey: randomUUID(),
      payload: app.payload,
      transition: name,
    })

  /** Other tests need not make its issues. */
  const close = (id: string) =>
    transition({
      id,
      actor: coordinator,
      collection: 'newsletters',
      comment: 'enough',
      idempotencyKey: randomUUID(),
      payload: app.payload,
      transition: 'close',
    })

  /** A running weekly newsletter, Mondays at nine, to a list of one reader per language. */
  const weekly = async (over: Record<string, unknown> = {}) => {
    const list = await app.makeList({ tlpCeiling: 'TLP:GREEN' })
    for (const language of ['en', 'ru']) {
      const email = `${randomUUID()}@un.example`
      await app.subscribe(list, { contact: await app.makeContact(email, { language }) })
    }
    const { id } = (await app.payload.create({
      collection: 'newsletters' as never,
      data: {
        title: 'Weekly',
        cadence: '0 9 * * 1',
        lists: [list],
        needsYes: false,
        timeZone: 'UTC',
        ...over,
      } as never,
    })) as { id: string }
    made.push(id)
    await fire(id, 'approve', editor)
    return { id, list }
  }
  const signedIn = async (): Promise<string> => {
    const email = `${randomUUID()}@elchi.example`
    await app.payload.create({
      collection: 'users',
      data: { name: 'Editor', email, password: testPassword, roles: ['editor'] } as never,
    })
    return app.login(email, testPassword)
  }
  const issuesOf = async (newsletter: string) => {
    const { docs } = await app.payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'newsletter-issues',
      limit: 0,
      pagination: false,
      sort: 'occurrence',
      where: { newsletter: { equals: newsletter } },
    })
    return docs
  }
  const sendingsOf = async (issue: string) => {
    const { docs } = await app.payload.db.find<{ id: string; release: string }>({
      collection: 'disseminations',
      sort: 'id',
      where: { issue: { equals: issue } },
    })
    return docs
  }
  /** All tests share one register of releases: each narrows to a country of its own. */
  let countries = 0
  const own = () => {
    countries += 1
    return { countries: [`X${countries}`] }
  }
  const released = (over: Record<string, unknown>) =>
    app.makeRelease({ releasedAt: now.toISOString(), ...over })

  it('should make one issue per language, by itself, whatever the number of workers', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-05T08:00:00Z')
    const english = await released({ ...where, title: 'In English' })
    await released({ ...where, language: 'ru', title: 'По-русски' })
    await released({ ...where, title: 'For few', tlp: 'TLP:AMBER' })
    at('2026-11-09T09:00:30Z')
    await Promise.all([runNewsletters(app.payload), runNewsletters(app.payload)])
    await runNewsletters(app.payload)
    const issues = await issuesOf(id)
    expect(issues).toMatchObject([{ id: `${id}-20261109-0900`, state: 'done' }])
    const sendings = await sendingsOf(`${id}-20261109-0900`)
    expect(sendings.map((sending) => sending.id.slice(-2))).toEqual(['en', 'ru'])
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    const mails = await Promise.all(server.mails.map(({ data }) => simpleParser(data)))
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Weekly, 9 November 2026',
      'Weekly, 9 ноября 2026 г.',
    ])
    const mail = mails.find(({ subject }) => subject?.includes('November'))
    expect(mail?.text).toContain(`/publications/${english.slug}`)
    expect(mail?.text).not.toMatch(/For few|По-русски/)
    expect(await app.stateOfSending(sendings[0]?.id ?? '')).toBe('sent')
  })

  it('should reach its readers though the worker that made it ended before its audience was written', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id, list } = await weekly({ collects: where })
    at('2026-11-05T08:00:00Z')
    const release = await released({ ...where, title: 'Cut short' })
    at('2026-11-09T09:00:30Z')
    const sending = `${id}-20261109-0900-en`
    await app.payload.db.create({
      collection: 'disseminations',
      data: {
        id: sending,
        filter: { language: 'same' },
        keyId: optionsOf(app.payload).keys.current,
        lists: [list],
        release: release.id,
        releaseHash: release.hash,
        template: 'newsletter',
      },
    })
    await runNewsletters(app.payload)
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    expect(server.mails).toHaveLength(1)
    expect(await app.stateOfSending(sending)).toBe('sent')
  })

  it('should send nothing when nothing is new, and each release once', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    await released({ ...where, title: 'Once' })
    for (const monday of ['09', '16']) {
      at(`2026-11-${monday}T09:00:00Z`)
      await runNewsletters(app.payload)
    }
    expect((await issuesOf(id)).map(({ state }) => state)).toEqual(['done', 'empty'])
  })

  // Fifty parts take long on the other one, which is asked in the same words.
  const onSqlite = database === 'sqlite' ? it : it.skip
  onSqlite(
    'should bring what is too much for one issue with the next, and nothing twice',
    async () => {
      at('2026-11-02T08:00:00Z')
      const where = own()
      const { id } = await weekly({ collects: where, needsYes: true })
      for (let minute = 0; minute < 52; minute += 1) {
        await released({
          ...where,
          releasedAt: new Date(now.getTime() + minute * 60_000).toISOString(),
        })
      }
      for (const monday of ['09', '16', '23']) {
        at(`2026-11-${monday}T09:00:00Z`)
        await runNewsletters(app.payload)
      }
      const issues = await issuesOf(id)
      expect(issues.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'empty'])
      const brought = issues.flatMap(({ releases }) => releases as string[])
      expect(brought).toHaveLength(52)
      expect(new Set(brought).size).toBe(52)
      await close(id)
    },
  )

  it('should remember what it brought through many issues without anything', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ cadence: '*/15 * * * *', collects: where })
    at('2026-11-02T08:10:00Z')
    const first = await released(where)
    const pass = async () => {
      at(new Date(now.getTime() + 15 * 60_000).toISOString())
      await runNewsletters(app.payload)
    }
    for (let quarter = 0; quarter < 21; quarter += 1) {
      await pass()
    }
    const second = await released(where)
    await pass()
    await pass()
    const brought = (await issuesOf(id)).flatMap(({ releases }) => releases as string[])
    expect(brought).toEqual([first.id, second.id])
    await close(id)
  })

  it('should bring a release of before whose embargo ended meanwhile', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    await app.makeRelease({
      ...where,
      embargoUntil: '2026-11-12T00:00:00.000Z',
      releasedAt: '2026-11-02T08:30:00.000Z',
    })
    for (const monday of ['09', '16']) {
      at(`2026-11-${monday}T09:00:00Z`)
      await runNewsletters(app.payload)
    }
    expect((await issuesOf(id)).map(({ state }) => state)).toEqual(['empty', 'done'])
  })

  it('should bring again what somebody cancelled before a reader had it, and ask first', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    const first = await released({ ...where, title: 'Held back' })
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    await app.fire(`${id}-20261109-0900-en`, 'cancel', undefined, 'the wrong week')
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    at('2026-11-10T08:00:00Z')
    const second = await released({ ...where, title: 'Of the next week' })
    at('2026-11-16T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([
      { reason: 'cancelled', releases: [first.id], state: 'blocked' },
      { reason: null, releases: [first.id, second.id], state: 'waiting' },
    ])
    const { docs: shown } = await app.payload.find({
      collection: 'releases',
      where: { parts: { in: [first.id] } },
    })
    expect(shown.map(({ status }) => status).sort()).toEqual(['released', 'withdrawn'])

    // One that reached somebody is not brought again: they would get it twice.
    const sending = `${id}-20261116-0900-en`
    await app.fire(sending, 'approve', editor)
    await runNewsletters(app.payload)
    await app.fire(sending, 'start', systemActor('dispatcher'))
    const [row] = await app.deliveriesOf(sending)
    const data = { settledAt: now.toISOString(), state: 'accepted' }
    await app.payload.db.updateOne({ id: row?.id ?? '', collection: 'deliveries', data })
    await app.fire(sending, 'cancel', undefined, 'enough of it')
    const ended = { settledAt: now.toISOString() }
    await app.payload.db.updateOne({ id: sending, collection: 'disseminations', data: ended })
    expect(server.mails.filter(({ data }) => data.includes('Held back'))).toEqual([])
    at('2026-11-23T09:00:00Z')
    await runNewsletters(app.payload)
    expect((await issuesOf(id)).slice(1)).toMatchObject([
      { reason: 'cancelled-midway', state: 'done' },
      { state: 'empty' },
    ])
  })

  it('should go on from now when the clock was far ahead once', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2028-01-03T09:00:00Z')
    await runNewsletters(app.payload)
    at('2026-11-05T08:00:00Z')
    await runNewsletters(app.payload)
    const release = await released(where)
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([
      { id: `${id}-20261109-0900`, releases: [release.id], state: 'done' },
      { id: `${id}-20280103-0900`, state: 'empty' },
    ])
  })

  it('should wait for a yes where the newsletter says so, and tell those who may give it', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    await app.payload.create({
      collection: 'users' as never,
      data: {
        name: 'Editor',
        email: `${randomUUID()}@staff.example`,
        password: 'a long enough passphrase',
        language: 'ru',
        roles: ['editor'],
      } as never,
    })
    const { id } = await weekly({ collects: where, needsYes: true })
    at('2026-11-03T08:00:00Z')
    await released(where)
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    const [sending] = await sendingsOf(`${id}-20261109-0900`)
    expect(await app.stateOfSending(sending?.id ?? '')).toBe('tested')
    const { totalDocs } = await app.payload.db.count({
      collection: 'notices',
      where: { kind: { equals: 'issue' } },
    })
    expect(totalDocs).toBeGreaterThan(0)
    const server = await scriptedServer()
    const sessions = app.sessionsTo(server.url)
    await sendNotices({ payload: app.payload, sessions })
    sessions.close()
    await server.close()
    const letters = await Promise.all(server.mails.map(({ data }) => simpleParser(data)))
    expect(letters.map(({ subject }) => subject)).toContain('Выпуск ждёт вас')
    await app.fire(sending?.id ?? '', 'approve', editor)
    await runNewsletters(app.payload)
    expect(await app.stateOfSending(sending?.id ?? '')).toBe('scheduled')
    expect(await issuesOf(id)).toMatchObject([{ state: 'done' }])
  })

  it('should stop, send nothing and tell those who may go on, when the last check lets an issue not leave', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    const part = await released({
      ...where,
      html: '<p>Perizat Tolendikyzy was fined.</p>',
      text: 'Perizat Tolendikyzy was fined.',
    })
    await putIdentity({
      identity: {
        country: 'KZ',
        given: 'Perizat',
        script: 'Latn',
        sex: 'f',
        surname: 'Tolendikyzy',
      },
      payload: app.payload,
    })
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([{ reason: 'release-blocked', state: 'blocked' }])
    expect(await sendingsOf(`${id}-20261109-0900`)).toEqual([])
    const [account] = (await holdersOf(app.payload, ['editor'])).slice(-1)
    const groups = await tasks({
      payload: app.payload,
      req: await requestAs(app.payload, account ?? { id: '' }),
    })
    const waiting = groups.find(({ collection }) => collection === 'newsletters')?.tasks ?? []
    expect(waiting).toContainEqual(
      expect.objectContaining({ id, state: 'stopped', transitions: ['goOn'] }),
    )

    await moveRelease({
      id: part.id,
      payload: app.payload,
      standing: { status: 'withdrawn', statusAt: now.toISOString() },
    })
    const clean = await released(where)
    await fire(id, 'goOn', editor)
    at('2026-11-16T09:00:00Z')
    await runNewsletters(app.payload)
    expect((await issuesOf(id)).at(-1)).toMatchObject({ releases: [clean.id], state: 'done' })
  })

  it('should hold back every language of an issue of which one may not leave', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where, shows: 'full' })
    at('2026-11-03T08:00:00Z')
    const good = await released({ ...where, title: 'In English' })
    const faulty = await released({
      ...where,
      html: '<p>Текст <img src="https://pictures.example/p.png" alt=""></p>',
      language: 'ru',
      text: 'Текст',
      title: 'По-русски',
    })
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([{ reason: 'mail-faulty', state: 'blocked' }])
    expect(await sendingsOf(`${id}-20261109-0900`)).toEqual([])
    const { totalDocs } = await app.payload.db.count({
      collection: 'releases',
      where: { original: { equals: `${id}-20261109-0900` } },
    })
    expect(totalDocs).toBe(0)

    await moveRelease({
      id: faulty.id,
      payload: app.payload,
      standing: { status: 'withdrawn', statusAt: now.toISOString() },
    })
    await fire(id, 'goOn', editor)
    at('2026-11-16T09:00:00Z')
    await runNewsletters(app.payload)
    expect((await issuesOf(id)).at(-1)).toMatchObject({ releases: [good.id], state: 'done' })
  })

  it('should preview each language as it then leaves, and say what stops another', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    await released({ ...where, title: 'Shown before' })
    const russian = (over: Record<string, unknown>) =>
      released({ ...where, language: 'ru', text: 'Текст', title: 'По-русски', ...over })
    const token = await signedIn()
    type Shown = { html: string; language: string; stopped: object | null; text: string }
    const preview = async () => {
      const { body } = await app.rest('GET', `/newsletters/${id}/preview`, { token })
      const { mails } = body as { mails: Shown[] }
      return Object.fromEntries(mails.map((mail) => [mail.language, mail]))
    }
    const away = (release: string) =>
      moveRelease({
        id: release,
        payload: app.payload,
        standing: { status: 'withdrawn', statusAt: now.toISOString() },
      })
    const named = await russian({ text: 'Гульнара Естекбаева осуждена.' })
    await putIdentity({
      identity: {
        country: 'KZ',
        given: 'Гульнара',
        script: 'Cyrl',
        sex: 'f',
        surname: 'Естекбаева',
      },
      payload: app.payload,
    })
    const blocked = (await preview()).ru
    expect(blocked).toMatchObject({ html: '', stopped: { code: 'release-blocked' }, text: '' })
    expect(JSON.stringify(blocked)).not.toContain('Естекбаева')
    await away(named.id)
    const link = 'https://localhost/nowhere'
    const faulty = await russian({
      html: `<p><a href="${link}">x</a></p>`,
      text: `Полный текст ${link}`,
    })
    const { en, ru } = await preview()
    expect(ru).toMatchObject({
      stopped: {
        code: 'mail-faulty',
        faults: [{ code: 'link-private', element: 'link', number: 1, part: 'text' }],
      },
    })
    expect(ru?.text).toContain(link)
    await away(faulty.id)

    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    const bodyOf = (text = '') => text.replace(/unsubscribe\/[\w.-]+/, 'unsubscribe/OUT').trim()
    const all = await Promise.all(server.mails.map(({ data }) => PostalMime.parse(unstuffed(data))))
    const sent = all.filter(({ text }) => text?.includes('Shown before'))
    expect(en?.stopped).toBeNull()
    expect(sent.map(({ text }) => bodyOf(text))).toEqual([bodyOf(en?.text)])
    expect(sent.map(({ html }) => bodyOf(html))).toEqual([bodyOf(en?.html)])
  })

  it('should take back what it made of an issue when a later language is refused', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id, list } = await weekly({ collects: { ...where, tlpCeiling: 'TLP:GREEN' } })
    at('2026-11-03T08:00:00Z')
    await released({ ...where, title: 'In English' })
    at('2026-11-03T09:00:00Z')
    await released({ ...where, language: 'ru', title: 'По-русски', tlp: 'TLP:GREEN' })
    await app.payload.update({
      id: list,
      collection: 'mailing-lists' as never,
      data: { tlpCeiling: 'TLP:CLEAR' } as never,
    })
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([{ reason: 'tlp-above-list', state: 'blocked' }])
    const sendings = await sendingsOf(`${id}-20261109-0900`)
    expect(await Promise.all(sendings.map((row) => app.stateOfSending(row.id)))).toEqual([
      'cancelled',
    ])
    const { docs } = await app.payload.db.find<{ status: string }>({
      collection: 'releases',
      where: { original: { equals: `${id}-20261109-0900` } },
    })
    expect(docs.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('should ask somebody about an issue that is a day late', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    await released(where)
    at('2026-11-20T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([{ id: `${id}-20261116-0900`, state: 'waiting' }])
  })

  it('should not run before a second person approved the settings, nor after they changed', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    await expect(
      fire(id, 'approve', { ...coordinator, id: 'somebody' } as Actor),
    ).rejects.toMatchObject({ status: 422 })
    await app.payload.update({
      id,
      collection: 'newsletters' as never,
      data: { title: 'Another title' } as never,
    })
    at('2026-11-03T08:00:00Z')
    await released(where)
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toEqual([])
  })

  it('should not send an issue that holds a release which was withdrawn meanwhile', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    const part = await released(where)
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    const [sending] = await sendingsOf(`${id}-20261109-0900`)
    await moveRelease({
      id: part.id,
      payload: app.payload,
      standing: { status: 'withdrawn', statusAt: now.toISOString() },
    })
    await expect(
      requireSendable({ id: sending?.release ?? '', payload: app.payload }),
    ).rejects.toMatchObject({ code: 'release-not-sendable' })
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    expect(await app.stateOfSending(sending?.id ?? '')).toBe('scheduled')
    const states = Object.values(await app.statesOf(sending?.id ?? ''))
    expect(states.sort()).toEqual(['queued', 'skipped'])
  })

  it('should have each reader of an issue told of a text in it, in the own language, below that issue', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id, list } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    const english = await released({ ...where, title: 'In English' })
    const russian = await released({ ...where, language: 'ru', title: 'По-русски' })
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    const server = await scriptedServer()
    await app.dispatch(server.url)
    const issues = new Map<string, string | undefined>()
    for (const { data, recipient } of server.mails) {
      issues.set(recipient, (await simpleParser(data)).messageId)
    }
    // Who has the text by itself as well is told once, and who joined since is not.
    const [both = ''] = server.mails
      .filter(({ data }) => data.includes('Content-Language: en'))
      .map(({ recipient }) => recipient)
    await app.scheduled([both], english)
    await app.dispatch(server.url)
    const direct = (await simpleParser(server.mails.at(-1)?.data ?? '')).messageId
    await app.subscribe(list, { contact: await app.makeContact('later@un.example') })

    const tell = async (release: string) => {
      const { id: sending } = await prepare({ follows: release, payload: app.payload })
      await app.fire(sending, 'test')
      await app.fire(sending, 'approve', editor)
      await app.fire(sending, 'schedule')
      const from = server.mails.length
      await app.dispatch(server.url)
      return server.mails.slice(from)
    }
    await released({ ...where, supersedes: english.id, text: 'A better text.', title: 'Better' })
    const statusAt = now.toISOString()
    const move = (release: string, status: 'superseded' | 'withdrawn') =>
      moveRelease({ id: release, payload: app.payload, standing: { status, statusAt } })
    await move(english.id, 'superseded')
    const corrections = await tell(english.id)
    expect(corrections.map(({ recipient }) => recipient)).toEqual([both])
    const correction = await simpleParser(corrections[0]?.data ?? '')
    expect(new Set([correction.references].flat())).toEqual(new Set([direct, issues.get(both)]))
    expect(correction.subject).toBe('Correction: Better')

    await move(russian.id, 'withdrawn')
    await move(`${id}-20261109-0900-ru`, 'withdrawn')
    const withdrawals = await tell(russian.id)
    const reader = [...issues.keys()].find((recipient) => recipient !== both) ?? ''
    expect(withdrawals.map(({ recipient }) => recipient)).toEqual([reader])
    const withdrawal = await simpleParser(withdrawals[0]?.data ?? '')
    expect(withdrawal.inReplyTo).toBe(issues.get(reader))
    expect(withdrawal.subject).toBe('Отозвано: наш текст от 2026-11-03')
    expect(withdrawal.text).toContain('не используйте этот номер')
    await expect(
      prepare({ follows: `${id}-20261109-0900-ru`, payload: app.payload }),
    ).rejects.toMatchObject({ code: 'follow-up-issue', status: 422 })
    await server.close()
  })

  it('should make no issue by itself from a database that was restored from a backup', async () => {
    at('2026-11-02T08:00:00Z')
    const where = own()
    const { id } = await weekly({ collects: where })
    at('2026-11-03T08:00:00Z')
    await released(where)
    const ahead = { at: '2026-11-25T12:00:00.000Z', mac: 'f'.repeat(64), sequence: 9_999_999 }
    await appendFile(app.environment.ELCHI_ANCHOR ?? '', `${JSON.stringify(ahead)}\n`)
    await lookForRestore(app.payload)
    await holdRestored(app.payload)
    at('2026-11-09T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toEqual([])
    await fire(id, 'goOn', editor)
    at('2026-11-16T09:00:00Z')
    await runNewsletters(app.payload)
    expect(await issuesOf(id)).toMatchObject([{ id: `${id}-20261116-0900`, state: 'done' }])
  })
})
