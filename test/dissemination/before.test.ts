import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import PostalMime from 'postal-mime'

import type { DisseminationApp } from './helpers/app.js'
import type { Script } from './helpers/scriptedServer.js'

import { prepare } from '../../src/dissemination/index.js'
import { escapeHtml } from '../../src/dissemination/templates/escapeHtml.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, coordinator, editor } from './helpers/app.js'
import { scriptedServer, unstuffed } from './helpers/scriptedServer.js'

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
    const { id } = await app.scheduled([
      `exact-${database}@un.example`,
      `exact-two-${database}@un.example`,
    ])
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
    // The body is the same for everybody, the link to the web among it: but for each one's way out.
    const bodyOf = ({ html, text }: { html?: string; text?: string }) =>
      [html, text].map((part) =>
        part?.trim().replaceAll(/\/api\/mail\/unsubscribe\/[\w.-]+/g, 'OUT'),
      )
    const sent = await Promise.all(
      server.mails.map(({ data }) => PostalMime.parse(unstuffed(data))),
    )
    expect(sent.map(bodyOf)).toEqual([bodyOf(mails[0] ?? {}), bodyOf(mails[0] ?? {})])
    expect(mails[0]?.text).toMatch(/Read on the web: \S+\/publications\/fines-\w+\n/)
  })

  it.each([
    ['a line break and a header', 'News\r\nBcc: x@evil.example'],
    ['NUL', 'News\0'],
    ['an override of the direction', 'News\u202Egnp.exe'],
    ['a separator of lines', 'News\u2028x'],
    ['half a character', 'News\uD800'],
    ['a question instead of a text', { like: 'News' }],
    ['2,000 characters', 'x'.repeat(2000)],
    ['nothing', ''],
  ])('should refuse %s as the name of a list or a newsletter', async (_, name) => {
    const newsletter = { title: name, cadence: '0 9 * * 1', lists: [await app.makeList()] }
    for (const [path, body] of [
      ['/mailing-lists', { name, tlpCeiling: 'TLP:CLEAR' }],
      ['/newsletters', newsletter],
    ] as const) {
      const answer = await app.rest('POST', path, { body, token: tokens.coordinator })
      expect([path, answer.status]).toEqual([path, 400])
      expect(JSON.stringify(answer.body)).not.toContain('evil')
    }
  })

  const odd = [
    '=?utf-8?B?SGVsbG8=?=',
    'Я =?utf-8?q?=0D=0ABcc:_x@evil.example?=',
    '{{title}} ${x} %%unsubscribe%% <%= 1 %> [[list]]',
    'ELCHISLOTxUNSUBSCRIBExTOLS',
    '"><script>alert(1)</script><img src=x onerror=x>',
    'a, b; c <d@evil.example>',
    'RCPT TO:<c@evil.example>',
    '.',
    '=20=0D=0A.',
    'x'.repeat(100),
    'Ж'.repeat(100),
  ]

  it('should bring whatever stands in titles, texts and names to its one reader, as it was written', async () => {
    const server = await serve()
    for (const [n, words] of odd.entries()) {
      const { body } = await app.rest('POST', '/mailing-lists', {
        body: { name: words, tlpCeiling: 'TLP:CLEAR' },
        token: tokens.coordinator,
      })
      const { id: list } = body.doc as { id: string }
      const contact = await app.makeContact(`odd-${n}-${database}@un.example`)
      await app.subscribe(list, { contact })
      const { id: release } = await app.makeRelease({
        html: `<p>${escapeHtml(words)}</p>`,
        text: words,
        title: n === 9 ? 'x'.repeat(300) : words,
      })
      const { id } = await prepare({ lists: [list], payload: app.payload, release })
      await app.fire(id, 'test')
      await app.fire(id, 'approve', editor)
      await app.fire(id, 'schedule')
    }
    await app.dispatch(server.url)
    const known =
      /^(?:Auto-Submitted|Content-(?:Language|Type)|Date|From|List-(?:Id|Unsubscribe|Unsubscribe-Post)|Message-ID|MIME-Version|Precedence|Subject|To|X-Auto-Response-Suppress)$/i

    expect(server.mails).toHaveLength(odd.length)
    for (const [n, words] of odd.entries()) {
      const recipient = `odd-${n}-${database}@un.example`
      const mails = server.mails.filter((mail) => mail.recipient === recipient)
      const data = mails[0]?.data ?? ''
      const [head = ''] = data.split('\r\n\r\n')
      const names = head.split(/\r\n(?![ \t])/).map((field) => field.slice(0, field.indexOf(':')))
      const { html = '', subject, text = '', to } = await PostalMime.parse(unstuffed(data))
      expect([words, mails.length, to?.map(({ address }) => address)]).toEqual([
        words,
        1,
        [recipient],
      ])
      expect(subject).toBe(n === 9 ? 'x'.repeat(300) : words)
      expect(text).toContain(`\n${words}\n`)
      expect(text).toContain(`"${words}"`)
      expect(html).toContain(`<p>${escapeHtml(words)}</p>`)
      expect(html).not.toMatch(/<script|<img/)
      expect(names.filter((name) => !known.test(name))).toEqual([])
      expect(Math.max(...data.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
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

  it('should say of a list what was approved, and less where the list was made neutral since', async () => {
    const server = await serve()
    const { id, list } = await app.scheduled([`renamed-${database}@un.example`])
    const change = (data: object) =>
      app.payload.update({
        id: list,
        collection: 'mailing-lists' as never,
        data: data as never,
      })
    const shown = async () => {
      const { mails } = (await get(`/disseminations/${id}/mails`, 'editor')) as unknown as {
        mails: Mail[]
      }
      return mails[0]
    }
    await change({ name: 'Words that nobody approved' })
    expect((await shown())?.text).toContain('"Helsinki list"')
    optionsOf(app.payload).smtp.neutralFrom = 'post@letters.example'
    await change({ appearance: 'neutral' })
    expect(await shown()).toMatchObject({ subject: 'A message for you' })
    await app.dispatch(server.url)
    optionsOf(app.payload).smtp.neutralFrom = undefined

    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.data).toMatch(/^Subject: A message for you/m)
    expect(server.mails[0]?.data).not.toContain('nobody approved')
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
    // Or other words of a list.
    await change({ ...row?.audience, lists: {} })
    await expect(app.fire(id, 'approve', editor)).rejects.toThrow()
    await change(row?.audience ?? {})
    await app.fire(id, 'approve', editor)
    await change({ ...row?.audience, root: 'f'.repeat(64) })

    await expect(app.fire(id, 'schedule', coordinator)).rejects.toThrow()
    expect(await app.stateOfSending(id)).toBe('approved')
  })
})
