import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'

import type { LineResult } from '../../../src/dissemination/contacts/types.js'
import type { DisseminationApp } from '../helpers/app.js'

import { suppressionIds } from '../../../src/dissemination/ids/deliveryIds.js'
import { importTable, prepare } from '../../../src/dissemination/index.js'
import { optionsOf } from '../../../src/plugin/options.js'
import { databases } from '../../helpers/boot.js'
import { testPassword } from '../../helpers/passwords.js'
import { bootDissemination } from '../helpers/app.js'

type Line = { data: null | Record<string, string>; faults: { code: string }[]; outcome: string }

const defaults = {
  language: 'en',
  legalBasis: 'legitimate-interest',
  mechanism: 'ep',
  organisation: 'An office',
  status: 'active',
  tlpClearance: 'TLP:GREEN',
}
const origin = 'Cards of the side event'

describe.each(databases)('contacts as tables on %s', (database) => {
  let app: DisseminationApp
  let coordinator = ''
  let editor = ''

  const signIn = async (role: string): Promise<string> => {
    const email = `${role}-tables@elchi.example`
    await app.payload.create({
      collection: 'users',
      data: { name: role, email, password: testPassword, roles: [role] } as never,
    })
    return app.login(email, testPassword)
  }

  beforeAll(async () => {
    app = await bootDissemination(database)
    coordinator = await signIn('coordinator')
    editor = await signIn('editor')
  })
  afterAll(() => app.close())

  const take = async (table: Buffer | string, token = coordinator, query = 'name=cards.csv') => {
    const response = await handleEndpoints({
      config: app.payload.config,
      payloadInstanceCacheKey: app.key,
      request: new Request(`http://localhost:3000/api/contacts/import?${query}`, {
        body: new Uint8Array(Buffer.from(table as string)),
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'text/csv' },
        method: 'POST',
      }),
    })
    const body = (await response.json()) as Record<string, unknown>
    return { body, id: String(body.id), status: response.status }
  }

  const codeOf = (body: Record<string, unknown>) =>
    (body.errors as { data: { code: string } }[] | undefined)?.[0]?.data.code

  const check = async (id: string, over: object = {}) => {
    const { body, status } = await app.rest('POST', `/contacts/import/${id}/check`, {
      body: { defaults, mapping: ['name', 'email'], origin, ...over },
      token: coordinator,
    })
    return { body, code: codeOf(body), counts: body.counts, lines: body.lines as Line[], status }
  }

  const step = async (id: string, token = coordinator) =>
    (await app.rest('POST', `/contacts/import/${id}/run`, { body: {}, token })).body

  const run = async (id: string) => {
    for (;;) {
      const standing = await step(id)
      if (standing.state !== 'running') {
        return standing
      }
    }
  }

  const contactsAt = async (email: string) =>
    (
      await app.payload.find({
        collection: 'contacts' as never,
        where: { email: { equals: email } },
      })
    ).docs as unknown as { id: string; name: string; origin?: string }[]

  const importAll = async (table: string, over: object = {}) => {
    const { id } = await take(table)
    await check(id, over)
    return { id, standing: await run(id) }
  }

  const suppress = async (address: string) => {
    const { keys } = optionsOf(app.payload)
    await app.payload.db.create({
      collection: 'suppressions',
      data: {
        id: suppressionIds({ address, keys })[0],
        at: new Date().toISOString(),
        keyId: keys.current,
        reason: 'erased',
      },
    })
  }

  it('should say of every line what becomes of it, and write nothing', async () => {
    await app.makeContact('Known@Tables.example')
    await suppress('erased@tables.example')
    const { body, id, status } = await take(
      [
        'Name,E-mail',
        'New,new@tables.example',
        'Known,known@TABLES.example',
        'Again,NEW@tables.example',
        'Erased,erased@tables.example',
        'Two,"a@tables.example, b@tables.example"',
        'Wrong,nobody',
        ',nameless@tables.example',
        '"A\u202Eda",hidden@tables.example',
        'More,more@tables.example,cells',
      ].join('\n'),
    )
    const { counts, lines } = await check(id)

    expect(status).toBe(201)
    expect(body).toMatchObject({ delimiter: ',', encoding: 'utf-8', mapping: ['name', 'email'] })
    expect(lines.map(({ faults, outcome }) => faults[0]?.code ?? outcome)).toEqual([
      'new',
      'exists',
      'repeated',
      'suppressed',
      'address-several',
      'address-form',
      'cell-required',
      'cell-control',
      'row-cells',
    ])
    expect(counts).toEqual({ exists: 1, new: 1, refused: 5, repeated: 1, suppressed: 1 })
    expect(await contactsAt('new@tables.example')).toEqual([])
  })

  it('should judge a long table once, some thousand lines at a time, and turn its pages from that', async () => {
    const rows = Array.from({ length: 2100 }, (_, n) =>
      n % 100 === 99 ? `Nobody ${n},nobody` : `Person ${n},long-${n}@tables.example`,
    )
    const { id } = await take(['Name,E-mail', ...rows].join('\n'))
    const first = await check(id)
    expect(first.body).toMatchObject({ checked: 2000, lines: [], total: 2100 })
    expect(await step(id)).toMatchObject({
      errors: [{ data: { code: 'import-unchecked' } }],
    })
    const whole = await check(id)
    expect(whole.body).toMatchObject({ checked: 2100, page: 1, pages: 42 })
    expect(whole.counts).toMatchObject({ new: 2079, refused: 21 })
    // Who came meanwhile is seen on the page; the rest is not judged again.
    await app.makeContact('long-2098@tables.example')
    const last = await check(id, { page: 42 })
    expect(last.body.counts).toEqual(whole.counts)
    expect(last.lines.slice(-2).map(({ outcome }) => outcome)).toEqual(['exists', 'refused'])
    const refused = await check(id, { only: 'refused' })
    expect(refused.lines).toHaveLength(21)
    const other = await check(id, { mapping: [null, 'email'] })
    expect(other.body).toMatchObject({ checked: 2000, lines: [] })
  })

  const clauses: [string, string, string, string?][] = [
    // In a cell of a table a line break is read as a space.
    [
      'a line break and a command',
      'a@b.example>\r\nRCPT TO:<c@b.example',
      'address-control',
      'address-form',
    ],
    ['NUL', 'a@x.example\u0001b', 'address-control'],
    ['letters that reorder', 'a\u202e@b.example', 'address-control'],
    ['letters that nobody sees', 'a@b\u200b.example', 'address-control'],
    ['two recipients in one string', 'x@y.example, z@y.example', 'address-several'],
    ['a list of addresses', 'x@y.example;z@y.example', 'address-several'],
    ['a name beside the address', 'Name <a@b.example>', 'address-form'],
    ['a comment', '(a(b)evil@b.example) ok@b.example', 'address-form'],
    ['a quoted local part', '"john doe"@b.example', 'address-form'],
    ['a blank in the domain', 'user@evil.example .b.example', 'address-form'],
    ['no dot in the domain', 'a@b', 'address-domain'],
    ['a dot at the end', 'a@b.example.', 'address-domain'],
    ['an IP address', 'a@[127.0.0.1]', 'address-domain-literal'],
    ['a local part of 65', `${'a'.repeat(65)}@b.example`, 'address-local-long'],
    ['255 characters', `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(4)}org`, 'address-long'],
    ['letters beyond ASCII (SMTPUTF8)', 'пример@b.example', 'address-unicode'],
    ['a route', 'a%evil.example@b.example', 'address-routed'],
    ['a tag', 'tag+asia@catalogue.example', 'new'],
    ['a role account', 'postmaster@catalogue.example', 'new'],
    ['a domain of another script', 'office@каталог.example', 'new'],
    ['the same one in punycode', 'office@xn--80aajzhsz.example', 'repeated'],
    ['the same one in capitals', 'OFFICE@КАТАЛОГ.example', 'repeated'],
  ]

  it('should answer each clause of the catalogue of bad addresses with its code', async () => {
    const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
    const rows = clauses.map(([, address], n) => `Clause ${n},${cell(address)}`)
    const { lines } = await check((await take(['Name,E-mail', ...rows].join('\n'))).id)
    expect(
      lines.map(({ faults, outcome }, n) => [clauses[n]?.[0], faults[0]?.code ?? outcome]),
    ).toEqual(clauses.map(([clause, , code, inTable]) => [clause, inTable ?? code]))
  })

  it('should take none of them in as a contact by the API either', async () => {
    for (const [clause, email, code] of clauses.filter(([, , each]) => /^address/.test(each))) {
      const { body, status } = await app.rest('POST', '/contacts', {
        body: { ...defaults, name: 'A name', email, organisation: 'An office' },
        token: coordinator,
      })
      expect([clause, status]).toEqual([clause, 400])
      expect([clause, JSON.stringify(body).includes(code)]).toEqual([clause, true])
    }
  })

  it('should mail nobody at the addresses that mails come from', async () => {
    const list = await app.makeList()
    for (const email of ['Dispatch@ELCHI.example', 'reader@catalogue.example']) {
      await app.subscribe(list, { contact: await app.makeContact(email) })
    }
    const { id: release } = await app.makeRelease()
    const { audience } = await prepare({ lists: [list], payload: app.payload, release })
    expect(audience).toMatchObject({ queued: 1, skipped: { 'invalid-address': 1 } })
  })

  it.each([
    ['encoding=utf-7', 'csv-encoding-unknown'],
    ['encoding=x', 'csv-encoding-unknown'],
    ['delimiter=%23', 'csv-delimiter'],
  ])('should refuse %s instead of guessing', async (query, code) => {
    const { body, status } = await take('Name,E-mail\na,a@tables.example', coordinator, query)
    expect([status, codeOf(body)]).toEqual([422, code])
  })

  it('should make the new ones, with where the address comes from, and forget the table', async () => {
    const { id, standing } = await importAll(
      'Name,E-mail\nÉva,eva@tables.example\nIdn,info@Пример.example\nIdn,info@xn--e1afmkfd.example',
    )
    const stored = await app.payload.db.findOne<{ id: string; text: null | string }>({
      collection: 'contact-imports',
      where: { id: { equals: id } },
    })

    expect(standing).toMatchObject({ counts: { new: 2, repeated: 1 }, done: 3, state: 'done' })
    expect(await contactsAt('eva@tables.example')).toMatchObject([{ name: 'Éva', origin }])
    expect(await contactsAt('info@xn--e1afmkfd.example')).toHaveLength(1)
    expect(stored?.text ?? null).toBeNull()
  })

  it('should make nobody twice when the same table is imported again', async () => {
    const table = 'Name,E-mail\nTwice,twice@tables.example\nThrice,Thrice@tables.example'
    await importAll(table)
    const { standing } = await importAll(table.replace('Thrice@', 'THRICE@'))

    expect(standing.counts).toEqual({ exists: 2 })
    expect(await contactsAt('twice@tables.example')).toHaveLength(1)
  })

  it('should go on after a crash where rows were made and the place was not kept', async () => {
    const rows = Array.from({ length: 230 }, (_, n) => `Row ${n},row${n}@crash.example`)
    const { id } = await take(['Name,E-mail', ...rows].join('\n'))
    await check(id)
    await step(id)
    const before = await app.payload.db.findOne<{ id: string }>({
      collection: 'contact-imports',
      where: { id: { equals: id } },
    })
    await step(id)
    // As it is when the process dies between the rows and the note of how far it came.
    await app.payload.db.updateOne({
      id,
      collection: 'contact-imports',
      data: before as never,
      returning: false,
    })
    const standing = await run(id)
    const { totalDocs } = await app.payload.count({
      collection: 'contacts' as never,
      where: { email: { like: '@crash.example' } },
    })

    expect(standing).toMatchObject({ counts: { new: 230 }, done: 230, state: 'done' })
    expect(totalDocs).toBe(230)
  })

  it('should let two who run the same import at once make each contact once', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `Row ${n},row${n}@both.example`)
    const { id } = await take(['Name,E-mail', ...rows].join('\n'))
    await check(id)
    await Promise.all([run(id), run(id)])
    const standing = await step(id)
    const { totalDocs } = await app.payload.count({
      collection: 'contacts' as never,
      where: { email: { like: '@both.example' } },
    })

    expect(standing).toMatchObject({ done: 40, state: 'done' })
    expect(totalDocs).toBe(40)
  })

  it('should never mail again whoever was erased or left the list, however often imported', async () => {
    const list = await app.makeList()
    await suppress('gone@tables.example')
    await app.subscribe(list, { address: 'left@tables.example', status: 'unsubscribed' })
    const { standing } = await importAll(
      'Name,E-mail\nGone,GONE@tables.example\nLeft,Left@tables.example\nIn,in@tables.example',
      { lists: [list] },
    )
    const { id: release } = await app.makeRelease()
    const { audience } = await prepare({ lists: [list], payload: app.payload, release })

    expect(standing.counts).toEqual({ new: 2, suppressed: 1 })
    expect(audience.queued).toBe(1)
  })

  it.each([
    [{ origin: ' ' }, 'import-origin'],
    [{ origin: 'two\nlines' }, 'import-origin'],
    [{ mapping: ['email', 'email'] }, 'import-address'],
    [{ mapping: ['name', null] }, 'import-address'],
    [{ mapping: ['addressKey', 'email'] }, 'import-mapping'],
    [{ mapping: ['__proto__', 'email'] }, 'import-mapping'],
    [{ mapping: 'email' }, 'import-mapping'],
    [{ defaults: { email: { like: 'a' } } }, 'import-mapping'],
    [{ lists: ['no-such-list'] }, 'import-list'],
  ])('should refuse the plan %j with %s', async (over, expected) => {
    const { id } = await take('Name,E-mail\nA,plan@tables.example')
    const { code, status } = await check(id, over)
    expect([status, code]).toEqual([422, expected])
  })

  it('should refuse what is no table, what is too large, and a step that is too early', async () => {
    const empty = await take('Name,E-mail')
    const binary = await take(Buffer.from('Name,E-mail\nA\0,b'))
    const large = await take(`Name,E-mail\n${'a,b\n'.repeat(1_100_000)}`)
    const { id } = await take('Name,E-mail\nA,early@tables.example')
    const early = await step(id)

    expect([empty.status, codeOf(empty.body)]).toEqual([422, 'csv-empty'])
    expect([binary.status, codeOf(binary.body)]).toEqual([422, 'csv-encoding'])
    expect([large.status, codeOf(large.body)]).toEqual([413, 'csv-large'])
    expect(codeOf(early)).toBe('import-unchecked')
  })

  it('should do none of this for an editor, nor without a login', async () => {
    const { id } = await take('Name,E-mail\nA,closed@tables.example')
    await check(id)
    const taken = await take('Name,E-mail\nA,a@tables.example', editor)
    const routes = [
      ['GET', '/contacts/export'],
      ['GET', `/contacts/import/${id}`],
      ['POST', `/contacts/import/${id}/check`],
      ['POST', `/contacts/import/${id}/run`],
      ['POST', `/contacts/import/${id}/discard`],
    ] as const
    const statuses = await Promise.all(
      routes.flatMap(([method, path]) =>
        [editor, undefined].map(async (token) => (await app.rest(method, path, { token })).status),
      ),
    )

    expect(taken.status).toBe(403)
    expect(new Set(statuses)).toEqual(new Set([403]))
    expect(await contactsAt('closed@tables.example')).toEqual([])
  })

  it('should refuse a second contact with the same mailbox in another spelling', async () => {
    await app.makeContact('Spelling@tables.example')
    const { body, status } = await app.rest('POST', '/contacts', {
      body: { name: 'Other', email: 'sPELLING@TABLES.example', ...defaults },
      token: coordinator,
    })

    expect([status, codeOf(body)]).toEqual([409, 'contact-exists'])
    expect(JSON.stringify(body).toLowerCase()).not.toContain('spelling@')
  })

  it('should export what no spreadsheet runs, on record, so that it reads back', async () => {
    await importAll('Name,E-mail\n"=HYPERLINK(""https://evil.example"")",dde@tables.example')
    const response = await handleEndpoints({
      config: app.payload.config,
      payloadInstanceCacheKey: app.key,
      request: new Request('http://localhost:3000/api/contacts/export', {
        headers: { Authorization: `JWT ${coordinator}` },
      }),
    })
    const table = await response.text()
    const { body, id } = await take(table)
    const { counts } = await check(id, { mapping: body.mapping })
    const { docs } = await app.payload.db.find<{ id: string }>({
      collection: 'audit-log',
      where: { kind: { equals: 'contacts.exported' } },
    })

    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(table).toContain('"\'=HYPERLINK(""https://evil.example"")"')
    expect(counts).toMatchObject({ new: 0, refused: 0, repeated: 0 })
    expect(docs).toHaveLength(1)
  })

  it('should come in by one command, on behalf of a coordinator, line by line', async () => {
    const table = {
      as: 'coordinator-tables@elchi.example',
      bytes: Buffer.from(
        'Full name;E-mail\nA Clerk;clerk@command.example\nA Clerk;CLERK@command.example\nX;nobody\n',
      ),
      defaults,
      mapping: { 'Full name': 'name' },
      origin,
    }
    const results: LineResult[] = []
    const tell = (result: LineResult) => void results.push(result)
    const expected = { exists: 0, new: 1, refused: 1, repeated: 1, suppressed: 0 }
    expect(await importTable(app.payload, { ...table, dryRun: true }, tell)).toEqual(expected)
    expect(await contactsAt('clerk@command.example')).toHaveLength(0)
    expect(results.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'new'],
      [3, 'repeated'],
      [4, 'refused'],
    ])
    expect(results[2]?.faults).toEqual([{ code: 'address-form', field: 'email' }])
    const dry = results.splice(0)

    expect(await importTable(app.payload, table, tell)).toEqual(expected)
    expect(results).toEqual(dry)
    expect(await contactsAt('clerk@command.example')).toMatchObject([{ name: 'A Clerk', origin }])
    expect(JSON.stringify(results)).not.toMatch(/clerk|nobody/i)
  })

  it.each([
    ['import-forbidden', { as: 'editor-tables@elchi.example' }],
    ['import-forbidden', { as: 'stranger@elchi.example' }],
    ['import-mapping', { mapping: { Street: 'name' } }],
    ['import-list', { lists: ['nowhere'] }],
    ['import-origin', { origin: ' ' }],
  ])('should be refused as %s by the command, and keep no table', async (code, over) => {
    const table = {
      as: 'coordinator-tables@elchi.example',
      bytes: Buffer.from('name,email\nA Clerk,kept@command.example\n'),
      defaults,
      origin,
      ...over,
    }
    await expect(importTable(app.payload, table, () => undefined)).rejects.toMatchObject({ code })
    const { docs } = await app.payload.db.find<{ id: string; text?: null | string }>({
      collection: 'contact-imports',
      limit: 0,
      pagination: false,
    })
    expect(docs.filter(({ text }) => text?.includes('kept@'))).toEqual([])
  })
})
