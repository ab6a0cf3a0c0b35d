import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'
import { randomBytes, randomUUID } from 'node:crypto'

import type { DisseminationApp } from './helpers/app.js'

import { suppressionIds } from '../../src/dissemination/ids/deliveryIds.js'
import { prepare, publicLists, sendNotices } from '../../src/dissemination/index.js'
import { parseKeyRing } from '../../src/keys/index.js'
import { addressOf } from '../../src/plugin/addressOf.js'
import { createLimiter } from '../../src/plugin/limiter.js'
import { optionsOf } from '../../src/plugin/options.js'
import { putIdentity } from '../../src/vault/index.js'
import { databases } from '../helpers/boot.js'
import { testKeys } from '../helpers/keys.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, editor } from './helpers/app.js'
import { formsOf } from './helpers/forms.js'
import { type Script, scriptedServer } from './helpers/scriptedServer.js'

describe('the limit of requests', () => {
  it('should let a source ask again once its time is over', () => {
    let now = 0
    const limiter = createLimiter({ clock: () => now, windowMs: 1000 })
    const asks = () => limiter.admits('a', 2)
    expect([asks(), asks(), asks(), limiter.admits('b', 2)]).toEqual([true, true, false, true])
    now = 1001
    expect(asks()).toBe(true)
    // The time counts from the first, so that a steady source is not refused for good.
    now = 1900
    expect(asks()).toBe(true)
    now = 2002
    expect(asks()).toBe(true)
  })

  it('should know a source by the entry that the nearest proxy wrote', () => {
    expect(addressOf(new Headers({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' }))).toBe('2.2.2.2')
    expect(addressOf(new Headers())).toBeNull()
  })
})

describe.each(databases)('public subscription on %s', (database) => {
  let app: DisseminationApp
  let forms: ReturnType<typeof formsOf>
  let list: string
  beforeAll(async () => {
    app = await bootDissemination(database)
    forms = formsOf(app)
    list = await app.makeList({ isPublic: true, name: 'Public news', tlpCeiling: 'TLP:CLEAR' })
  })
  afterAll(() => app.close())

  const newAddress = () => `${randomUUID()}@home.example`

  /** Each test asks from an own source, as they all run within one span of the limiter. */
  const ask = (path: string, email: string, more: [string, string][] = [], from?: string) =>
    forms.post(`/api/mail/${path}`, [['email', email], ['lang', 'en'], ...more], {
      'x-forwarded-for': from ?? randomUUID(),
    })

  /** Sends what waits; the letters that the server was given. */
  const letters = async (script?: Script) => {
    const server = await scriptedServer(script)
    const sessions = app.sessionsTo(server.url)
    await sendNotices({ payload: app.payload, sessions })
    sessions.close()
    await server.close()
    return server.mails
  }
  const linkIn = async (data = '') =>
    /https?:\/\/[^/\s]+(\/api\/mail\/\S+)/.exec((await simpleParser(data)).text ?? '')?.[1] ?? ''
  const linkFor = async (path: string, email: string) => {
    await ask(path, email, [['list', list]])
    const mail = (await letters()).find(({ recipient }) => recipient === email)
    return linkIn(mail?.data)
  }
  const rowsOf = async (email: string) => {
    const { docs } = await app.payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'subscriptions',
      where: { address: { equals: email } },
    })
    return docs
  }
  const confirmed = async (email: string) => {
    await forms.post(await linkFor('subscribe', email))
    return email
  }

  it('should subscribe nobody before the letter was answered, whoever opens its link', async () => {
    const email = newAddress()
    expect((await ask('subscribe', email, [['list', list]])).status).toBe(200)
    expect(await rowsOf(email)).toEqual([])
    const [mail] = await letters()
    expect(mail?.recipient).toBe(email)
    const link = await linkIn(mail?.data)
    for (let scans = 0; scans < 3; scans += 1) {
      const page = await forms.open(link)
      expect(page.html).toContain('Public news')
      expect(page.html).not.toMatch(/<script|src=|@import|url\(/)
    }
    expect(await rowsOf(email)).toEqual([])
    expect((await forms.post(link)).html).toContain('You are subscribed')
    await forms.post(link)
    expect(await rowsOf(email)).toMatchObject([{ list, source: 'form', status: 'confirmed' }])
  })

  it('should send a confirmed reader the next release, and no longer once they left by one click', async () => {
    const email = await confirmed(newAddress())
    const own = async () => {
      const { id } = await prepare({
        lists: [list],
        payload: app.payload,
        release: (await app.makeRelease()).id,
      })
      const row = (await app.deliveriesOf(id)).find(({ address }) => address === email)
      return { id, state: row?.state, reason: row?.reason }
    }
    const first = await own()
    expect(first.state).toBe('queued')
    await app.fire(first.id, 'test')
    await app.fire(first.id, 'approve', editor)
    await app.fire(first.id, 'schedule')
    const server = await scriptedServer()
    await app.dispatch(server.url)
    await server.close()
    const data = server.mails.find(({ recipient }) => recipient === email)?.data ?? ''
    const url = /List-Unsubscribe: <([^>]+)>/.exec(data)?.[1] ?? ''
    const path = new URL(url).pathname
    await forms.open(path)
    expect((await own()).state).toBe('queued')
    const oneClick: [string, string][] = [['List-Unsubscribe', 'One-Click']]
    expect((await forms.post(path, oneClick)).status).toBe(200)
    expect(await own()).toMatchObject({ reason: 'opted-out', state: 'skipped' })
    // A mail program that left for its reader shows no page: the link of the mail offers the way back.
    const back = /action="(\/api\/mail\/subscribe-again\/[^"]+)"/.exec(
      (await forms.open(path)).html,
    )
    for (const scans of ['GET', 'HEAD']) {
      await forms.call(scans, back?.[1] ?? '')
    }
    expect((await own()).state).toBe('skipped')
    expect((await forms.post(back?.[1] ?? '')).status).toBe(200)
    expect((await own()).state).toBe('queued')
  })

  it('should answer alike, and do the same work, for addresses that are known and that are not', async () => {
    const known = await confirmed(newAddress())
    let writes = 0
    const { create } = app.payload.db
    app.payload.db.create = (args) => {
      writes += 1
      return create.call(app.payload.db, args)
    }
    const answers = []
    for (const email of [known, newAddress()]) {
      for (const path of ['subscribe', 'preferences']) {
        const { html, status } = await ask(path, email)
        answers.push({ html, status, writes })
        writes = 0
      }
    }
    app.payload.db.create = create
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const recipients = (await letters()).map(({ recipient }) => recipient)
    expect(recipients.filter((recipient) => recipient === known)).toHaveLength(2)
  })

  it('should send an address three letters a day at most, and a program none', async () => {
    const email = newAddress()
    for (let times = 0; times < 5; times += 1) {
      await ask('subscribe', email)
    }
    expect(await letters()).toHaveLength(3)
    await ask('subscribe', newAddress(), [['website', 'https://spam.example']])
    expect(await letters()).toEqual([])
  })

  it('should slow down a source that asks too often', async () => {
    const source = randomUUID()
    const statuses = []
    for (let times = 0; times < 11; times += 1) {
      statuses.push((await ask('preferences', newAddress(), [], source)).status)
    }
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
    await letters()
  })

  it.each([
    '',
    'a@b',
    'two@x.example,three@x.example',
    'a@x.example\r\nBcc: b@x.example',
    '"a b"@x.example',
  ])('should refuse the address %j and keep nothing of it', async (email) => {
    const { html, status } = await ask('subscribe', email)
    expect(status).toBe(422)
    expect(html).toContain('The address is not right')
    expect(await letters()).toEqual([])
  })

  it('should refuse a form that is longer than any of ours', async () => {
    const { status } = await ask('subscribe', `${'a'.repeat(30_000)}@x.example`)
    expect(status).toBe(413)
  })

  it('should let readers change lists and language themselves', async () => {
    const email = await confirmed(newAddress())
    const other = await app.makeList({ isPublic: true, name: 'Weekly', tlpCeiling: 'TLP:CLEAR' })
    const link = await linkFor('preferences', email)
    const shown = (await forms.open(link)).html
    expect(shown).toMatch(new RegExp(`value="${list}" checked`))
    expect(shown).not.toMatch(new RegExp(`value="${other}" checked`))
    await forms.post(link, [
      ['action', 'save'],
      ['list', other],
      ['language', 'ru'],
    ])
    expect(await rowsOf(email)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ list, status: 'unsubscribed' }),
        expect.objectContaining({ language: 'ru', list: other, status: 'confirmed' }),
      ]),
    )
  })

  it('should show no word of a list that names somebody who entered the register, and tell the staff', async () => {
    const email = await confirmed(newAddress())
    const named = await app.makeList({
      isPublic: true,
      name: 'Friends of Ottokar Wendelin',
      tlpCeiling: 'TLP:CLEAR',
    })
    await app.subscribe(named, { address: email })
    const { id: custodian } = await app.payload.create({
      collection: 'users',
      data: {
        name: 'Custodian',
        email: newAddress(),
        password: testPassword,
        roles: ['custodian'],
      } as never,
    })
    expect((await publicLists(app.payload)).map(({ id }) => id)).toContain(named)
    await putIdentity({
      identity: { id: 'W1', given: 'Ottokar', surname: 'Wendelin' },
      kind: 'person',
      payload: app.payload,
      req: { user: { id: custodian, collection: 'users', roles: ['custodian'] } as never },
    })
    expect((await publicLists(app.payload)).map(({ id }) => id)).not.toContain(named)
    const link = await linkFor('preferences', email)
    const { html } = await forms.open(link)
    expect(html).not.toContain('Wendelin')
    expect(html).toMatch(new RegExp(`value="${named}" checked>A mailing list`))
    const copy = await forms.post(link, [['action', 'export']])
    expect(copy.html).not.toContain('Wendelin')
    await forms.post(link, [
      ['action', 'save'],
      ['list', list],
    ])
    expect(await rowsOf(email)).toContainEqual(
      expect.objectContaining({ list: named, status: 'unsubscribed' }),
    )
    const shown = await app.payload.findByID({
      id: named,
      collection: 'mailing-lists' as never,
    } as never)
    expect(shown).toHaveProperty('withheld', expect.stringContaining('Not shown to readers'))
  })

  it('should hand out a copy of what is stored, and erase it for good', async () => {
    const email = await confirmed(newAddress())
    await app.makeContact(email)
    const link = await linkFor('preferences', email)
    const copy = await forms.post(link, [['action', 'export']])
    expect(JSON.parse(copy.html)).toMatchObject({
      address: email,
      contact: { email },
      subscriptions: [{ list: 'Public news', status: 'confirmed' }],
    })
    expect((await forms.post(link, [['action', 'erase']])).html).toContain('Erase everything?')
    expect(await rowsOf(email)).toHaveLength(1)
    expect(
      (
        await forms.post(link, [
          ['action', 'erase'],
          ['sure', 'yes'],
        ])
      ).html,
    ).toContain('Erased')
    expect(await rowsOf(email)).toEqual([])
    expect((await forms.open(link)).status).toBe(410)
    const { totalDocs } = await app.payload.count({
      collection: 'contacts' as never,
      where: { email: { equals: email } },
    })
    expect(totalDocs).toBe(0)
    await app.subscribe(list, { contact: await app.makeContact(email) })
    const release = await app.makeRelease()
    const { id } = await prepare({ lists: [list], payload: app.payload, release: release.id })
    const row = (await app.deliveriesOf(id)).find(({ address }) => address === email)
    expect(row).toMatchObject({ reason: 'suppressed', state: 'skipped' })
  })

  it('should find and erase mails that went to another spelling of the address', async () => {
    const email = newAddress()
    const contact = await app.makeContact(email.toUpperCase())
    await app.subscribe(list, { contact })
    const release = await app.makeRelease()
    const { id } = await prepare({ lists: [list], payload: app.payload, release: release.id })
    const link = await linkFor('preferences', email)
    const copy = JSON.parse((await forms.post(link, [['action', 'export']])).html) as object
    expect(copy).toMatchObject({
      letters: [{ kind: 'preferences', state: 'sent' }],
      mails: [{ dissemination: id, state: 'queued' }],
    })
    await forms.post(link, [
      ['action', 'erase'],
      ['sure', 'yes'],
    ])
    const rows = await app.deliveriesOf(id)
    expect(JSON.stringify(rows).toLowerCase()).not.toContain(email)
    expect(rows.every((row) => row.contact !== contact)).toBe(true)
  })

  it('should give back a place on a closed circle that was left before the keys were rotated', async () => {
    const email = await confirmed(newAddress())
    const circle = await app.makeList({ name: 'Closed circle' })
    await app.subscribe(circle, { contact: await app.makeContact(email) })
    const { keys } = optionsOf(app.payload)
    const choose = async (wanted: string[]) =>
      forms.post(await linkFor('preferences', email), [
        ['action', 'save'],
        ['language', 'en'],
        ...wanted.map((id): [string, string] => ['list', id]),
      ])
    const standing = async () => {
      const { id } = await prepare({
        lists: [circle],
        payload: app.payload,
        release: (await app.makeRelease()).id,
      })
      return (await app.deliveriesOf(id)).find(({ address }) => address === email)?.state
    }
    await choose([])
    expect(await standing()).toBe('skipped')
    optionsOf(app.payload).keys = parseKeyRing(
      `next:${randomBytes(32).toString('base64')},${testKeys}`,
    )
    await choose([circle])
    expect(await standing()).toBe('queued')
    optionsOf(app.payload).keys = keys
  })

  it('should let an erased reader come back by their own letter', async () => {
    const email = await confirmed(newAddress())
    const link = await linkFor('preferences', email)
    await forms.post(link, [
      ['action', 'erase'],
      ['sure', 'yes'],
    ])
    await confirmed(email)
    expect(await rowsOf(email)).toMatchObject([{ status: 'confirmed' }])
    const { keys } = optionsOf(app.payload)
    const suppressed = await app.payload.db.findOne({
      collection: 'suppressions',
      where: { id: { in: suppressionIds({ address: email, keys }) } },
    })
    expect(suppressed).toBeNull()
  })

  it('should send a letter once, keep it after a deferral, and never repeat one that may have arrived', async () => {
    const email = newAddress()
    await ask('subscribe', email)
    const stateOf = async () =>
      (
        await app.payload.db.findOne<{ id: string; state: string }>({
          collection: 'notices',
          where: { address: { equals: email } },
        })
      )?.state
    expect(await letters({ rcpt: () => '451 4.7.1 later' })).toEqual([])
    expect(await stateOf()).toBe('queued')
    await app.payload.db.updateMany({
      collection: 'notices',
      data: { nextAt: null },
      where: { address: { equals: email } },
    })
    expect(await letters({ dot: () => 'drop' })).toHaveLength(1)
    expect(await stateOf()).toBe('unknown')
    expect(await letters()).toEqual([])
  })

  it.each(['confirm', 'preferences'])(
    'should change nothing by a forged link to %s',
    async (path) => {
      const forged = Buffer.from(JSON.stringify(['k', 0, 'x'])).toString('base64url')
      const answers = [
        await forms.open(`/api/mail/${path}/${forged}.${'0'.repeat(32)}`),
        await forms.post(`/api/mail/${path}/nothing`, [
          ['action', 'erase'],
          ['sure', 'yes'],
        ]),
      ]
      expect(answers.map(({ status }) => status)).toEqual([410, 410])
      expect(answers[0]?.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
    },
  )
})
