import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import type { DisseminationApp } from './helpers/app.js'
import type { Script } from './helpers/scriptedServer.js'

import { prepare } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, coordinator, editor } from './helpers/app.js'
import { scriptedServer } from './helpers/scriptedServer.js'

type Mail = {
  count: number
  headers: { name: string; value: string }[]
  html: string
  language: string
  subject: string
  text: string
}

describe.each(databases)('before a sending on %s', (database) => {
  let app: DisseminationApp
  const tokens: Record<string, string> = {}
  const started: { close: () => Promise<void> }[] = []

  const serve = async (script?: Script) => {
    const server = await scriptedServer(script)
    started.push(server)
    optionsOf(app.payload).smtp.url = server.url
    return server
  }

  beforeAll(async () => {
    app = await bootDissemination(database)
    for (const role of ['auditor', 'coordinator', 'editor']) {
      const email = `${role}-before@elchi.example`
      await app.payload.create({
        collection: 'users',
        data: { name: role, email, password: testPassword, roles: [role] } as never,
      })
      tokens[role] = await app.login(email, testPassword)
    }
  }, 300_000)
  afterEach(() => Promise.all(started.splice(0).map((server) => server.close())))
  afterAll(() => app.close())

  const prepared = async () => {
    const [open, other] = [await app.makeList(), await app.makeList({ name: 'Other list' })]
    for (const [list, name] of [
      [open, 'a'],
      [open, 'b'],
      [other, 'c'],
    ] as const) {
      const contact = await app.makeContact(`${name}-${open}@un.example`)
      await app.subscribe(list, { contact })
    }
    await app.subscribe(open, {
      contact: await app.makeContact(`ru-${open}@un.example`, { language: 'ru' }),
    })
    await app.subscribe(other, {
      contact: await app.makeContact(`clear-${open}@un.example`, { status: 'paused' }),
    })
    const { id: release } = await app.makeRelease()
    const { id } = await prepare({
      filter: { language: 'any' },
      lists: [open, other],
      payload: app.payload,
      release,
    })
    return { id, open, other }
  }

  const get = async (path: string, role: string) => {
    const { body, status } = await app.rest('GET', path, { token: tokens[role] })
    return { ...body, status } as Record<string, unknown>
  }

  const codeOf = (body: Record<string, unknown>) =>
    (body.errors as { data: { code: string } }[] | undefined)?.[0]?.data.code

  it('should count the audience by list, language and reason, and name people to the cleared alone', async () => {
    const { id, open, other } = await prepared()
    const seen = await get(`/disseminations/${id}/audience`, 'coordinator')
    const skipped = await get(`/disseminations/${id}/audience?reason=inactive`, 'coordinator')
    const unnamed = await get(`/disseminations/${id}/audience`, 'editor')

    expect((seen.audience as { groups: unknown[] }).groups).toEqual(
      expect.arrayContaining([
        { count: 2, language: 'en', list: open, reason: null },
        { count: 1, language: 'ru', list: open, reason: null },
        { count: 1, language: 'en', list: other, reason: null },
        { count: 1, language: 'en', list: other, reason: 'inactive' },
      ]),
    )
    expect(seen.people).toMatchObject({ page: 1, pages: 1, total: 4 })
    expect(skipped.people).toMatchObject({ people: [{ reason: 'inactive' }], total: 1 })
    expect(unnamed.people).toBeNull()
    expect(JSON.stringify(unnamed)).not.toContain('@un.example')
  })

  it('should show each mail as it leaves, for each list and language that somebody gets', async () => {
    const { id } = await prepared()
    const { mails } = (await get(`/disseminations/${id}/mails`, 'editor')) as unknown as {
      mails: Mail[]
    }
    const names = mails[0]?.headers.map(({ name }) => name.toLowerCase())

    expect(mails.map(({ count, language }) => `${language} ${count}`).sort()).toEqual([
      'en 1',
      'en 2',
      'ru 1',
    ])
    expect(mails[0]).toMatchObject({ subject: 'Fines for believers' })
    expect(mails[0]?.html).toContain('Three believers were fined.')
    expect(mails[0]?.text).toContain('Three believers were fined.')
    expect(names).toEqual(
      expect.arrayContaining([
        'auto-submitted',
        'list-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
        'precedence',
      ]),
    )
  })

  it('should stop a sending whose mail fetches, runs, or links to what readers cannot open', async () => {
    const server = await serve()
    const { serverURL } = optionsOf(app.payload)
    const html = `<p>Words.</p><img alt="" src="https://example.org/a.png"><a href="${serverURL}/publications/no-such-text">x</a>`
    const { id } = await app.scheduled(
      [`faulty-${database}@un.example`],
      await app.makeRelease({ html }),
    )
    const shown = await get(`/disseminations/${id}/mails`, 'editor')
    await app.dispatch(server.url)

    expect(shown.status).toBe(422)
    expect((shown.errors as { data: object }[])[0]?.data).toMatchObject({
      code: 'mail-faulty',
      faults: [
        { code: 'remote-content', element: 'img', number: 1, part: 'html' },
        { code: 'link-to-nothing', element: 'a', number: 1, part: 'html' },
      ],
    })
    expect(server.mails).toHaveLength(0)
    await app.closeBatches()
  })

  it.each([
    ['/api/mail/unsubscribe/a.b.c', 'link-personal'],
    ['/api/mail/preferences/a.b.c', 'link-personal'],
    ['/api/mail/key/a.b.c', 'link-personal'],
    ['/api/contacts/1', 'link-not-public'],
    ['/admin', 'link-not-public'],
    ['/no-such-page', 'link-to-nothing'],
    ['/ru/publications/no-such-text', 'link-to-nothing'],
    ['/publications', null],
    ['/ru', null],
    ['/', null],
    ['/api/mail/openpgp-key', null],
  ])('should say of a link to %s of our own site: %s', async (path, code) => {
    const html = `<p>Words.</p><a href="${optionsOf(app.payload).serverURL}${path}">x</a>`
    const list = await app.makeList()
    await app.subscribe(list, { contact: await app.makeContact('own-links@un.example') })
    const { id: release } = await app.makeRelease({ html })
    const { id } = await prepare({ lists: [list], payload: app.payload, release })
    const shown = await get(`/disseminations/${id}/mails`, 'editor')

    const [error] = (shown.errors ?? []) as { data: { faults: { code: string }[] } }[]
    expect(error?.data.faults.map((fault) => fault.code) ?? []).toEqual(code ? [code] : [])
    expect(JSON.stringify(shown.errors ?? '')).not.toContain('a.b.c')
  })

  it('should tell nothing by sender and subject where the list is neutral', async () => {
    const { smtp } = optionsOf(app.payload)
    const list = await app.makeList({ name: 'Helsinki list', appearance: 'neutral' })
    const contact = await app.makeContact(`neutral-${list}@un.example`)
    await app.subscribe(list, { contact })
    const { id: release } = await app.makeRelease({ tlp: 'TLP:GREEN' })
    const { id } = await prepare({ lists: [list], payload: app.payload, release })
    expect(codeOf(await get(`/disseminations/${id}/mails`, 'editor'))).toBe(
      'neutral-sender-missing',
    )
    smtp.neutralFrom = 'Post <post@letters.example>'
    const { mails } = (await get(`/disseminations/${id}/mails`, 'editor')) as unknown as {
      mails: Mail[]
    }
    smtp.neutralFrom = undefined
    const [mail] = mails
    const told = JSON.stringify(mail?.headers)

    expect(mail?.subject).toBe('A message for you')
    expect(mail?.headers).toContainEqual({ name: 'From', value: 'Post <post@letters.example>' })
    expect(told).not.toMatch(/Fines|TLP|Helsinki|Elchi </)
    expect(mail?.html).toContain('<h1>Fines for believers</h1>')
    expect(mail?.text).toContain('Fines for believers')
  })

  it('should show what the server is then sent, octet by octet but for the reader', async () => {
    const server = await serve()
    const { id } = await app.scheduled([`exact-${database}@un.example`])
    const { mails } = (await get(`/disseminations/${id}/mails`, 'editor')) as unknown as {
      mails: Mail[]
    }
    await app.dispatch(server.url)
    const link = /<https?:\/\/[^>]*unsubscribe[^>]*>/
    const head = (server.mails[0]?.data ?? '').split('\r\n\r\n')[0] ?? ''
    const own = ['date', 'list-unsubscribe', 'message-id', 'to']
    const shared = mails[0]?.headers.filter(({ name }) => !own.includes(name.toLowerCase())) ?? []

    expect(head).toMatch(link)
    expect(shared.length).toBeGreaterThan(5)
    for (const { name, value } of shared) {
      expect(head.replaceAll(/\r\n[ \t]+/g, ' ')).toContain(`${name}: ${value}`)
    }
  })

  it('should send a test to the person who asks, marked, uncounted and on record', async () => {
    const server = await serve()
    const { id } = await prepared()
    const before = await app.deliveriesOf(id)
    const { body, status } = await app.rest('POST', `/disseminations/${id}/test-mail`, {
      body: { to: 'somebody@else.example' },
      token: tokens.editor,
    })
    const { docs } = await app.payload.db.find<{ data: object; id: string }>({
      collection: 'audit-log',
      where: {
        and: [
          { kind: { equals: 'dissemination.test-sent' } },
          { subject: { equals: `disseminations:${id}` } },
        ],
      },
    })

    expect([status, body]).toEqual([200, { accepted: 3, refused: [] }])
    expect(server.mails).toHaveLength(3)
    for (const { data } of server.mails) {
      expect(data).toContain('To: editor-before@elchi.example')
      expect(data).toMatch(/^Subject: \[TEST\] /m)
      expect(data).toMatch(/^X-Elchi-Test: yes/m)
      expect(data).not.toContain('@un.example')
    }
    expect(await app.deliveriesOf(id)).toEqual(before)
    expect(docs).toMatchObject([{ data: { accepted: 3, mails: 3 } }])
  })

  it('should refuse a test to an auditor and to strangers, and say when the server is away', async () => {
    const { id } = await prepared()
    const server = await serve()
    const auditor = await app.rest('POST', `/disseminations/${id}/test-mail`, {
      token: tokens.auditor,
    })
    const stranger = await app.rest('POST', `/disseminations/${id}/test-mail`)
    await server.close()
    started.length = 0
    const away = await app.rest('POST', `/disseminations/${id}/test-mail`, {
      token: tokens.coordinator,
    })

    expect([auditor.status, codeOf(auditor.body)]).toEqual([403, 'test-forbidden'])
    expect(stranger.status).toBeGreaterThanOrEqual(401)
    expect([away.status, codeOf(away.body)]).toEqual([502, 'test-server'])
    expect(server.mails).toHaveLength(0)
  })

  it('should send no test in the clear of what a list requires to be encrypted', async () => {
    const server = await serve()
    const { id, open } = await prepared()
    await app.payload.update({
      id: open,
      collection: 'mailing-lists' as never,
      data: { encryption: 'required' } as never,
    })
    const { body, status } = await app.rest('POST', `/disseminations/${id}/test-mail`, {
      token: tokens.coordinator,
    })

    expect([status, codeOf(body)]).toEqual([422, 'test-encrypted'])
    expect(server.mails).toHaveLength(0)
  })

  it('should hold an approval to the audience and the content that were tested', async () => {
    const { id } = await prepared()
    await app.fire(id, 'test')
    const row = await app.payload.db.findOne<{ audience: { root: string }; id: string }>({
      collection: 'disseminations',
      where: { id: { equals: id } },
    })
    const change = (audience: object) =>
      app.payload.db.updateOne({
        id,
        collection: 'disseminations',
        data: { audience },
        returning: false,
      })
    // Somebody with the database adds a reader after the test.
    await change({ ...row?.audience, root: 'f'.repeat(64) })
    await expect(app.fire(id, 'approve', editor)).rejects.toThrow()
    await change(row?.audience ?? {})
    await app.fire(id, 'approve', editor)
    await change({ ...row?.audience, root: 'f'.repeat(64) })

    await expect(app.fire(id, 'schedule', coordinator)).rejects.toThrow()
    expect(await app.stateOfSending(id)).toBe('approved')
  })
})
