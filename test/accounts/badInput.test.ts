import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp } from '../helpers/boot.js'

import { seedCountries } from '../../seed/countries.js'
import { seedStaff } from '../../seed/staff.js'
import { boot, databases } from '../helpers/boot.js'
import { testPassword, testPasswords } from '../helpers/passwords.js'

/** What somebody writes as an address, and whether an account may have it. */
const addresses: [string, string, number][] = [
  ['a plain one', 'plain@elchi.example', 201],
  ['one with a tag', 'plain+tag@elchi.example', 201],
  ['one in capitals', 'CAPITALS@ELCHI.EXAMPLE', 201],
  ['the same in other letters', 'Plain@Elchi.Example', 400],
  ['one in punycode', 'plain@xn--80ak6aa92e.example', 201],
  ['none', '', 400],
  ['a word', 'plain', 400],
  ['no dot in the domain', 'plain@localhost', 400],
  ['a quoted local part', '"plain quoted"@elchi.example', 400],
  ['a comment', '(a(b)evil@attacker.example) ok@elchi.example', 400],
  ['a space before another domain', 'user@evil.example .elchi.example', 400],
  ['two', 'one@elchi.example, two@elchi.example', 400],
  ['a line break', 'plain@elchi.example\r\nBcc: evil@attacker.example', 400],
  ['a NUL', 'plain\u0000@elchi.example', 400],
  ['an address of the network', 'plain@[127.0.0.1]', 400],
  ['a dot at the end', 'plain@elchi.example.', 400],
  ['letters of another script', 'рlain@elchi.example', 400],
  ['a turned direction', 'plain\u202E@elchi.example', 400],
  ['a zero-width space', 'pla\u200Bin@elchi.example', 400],
]

/** What somebody sends to sign in; never an error of the server, never a hint at an account. */
const signIns: [string, unknown][] = [
  ['nothing', undefined],
  ['an empty object', {}],
  ['a list', []],
  ['a number as address', { email: 7, password: testPassword }],
  ['an object as address', { email: { $ne: null }, password: testPassword }],
  ['an object as passphrase', { email: 'editor@elchi.example', password: { $ne: null } }],
  ['a list as passphrase', { email: 'editor@elchi.example', password: [testPassword] }],
  ['an empty passphrase', { email: 'editor@elchi.example', password: '' }],
  ['blanks as passphrase', { email: 'editor@elchi.example', password: ' '.repeat(20) }],
  ['a passphrase with a NUL', { email: 'editor@elchi.example', password: `${testPassword}\u0000` }],
  ['a passphrase of a million', { email: 'editor@elchi.example', password: 'x'.repeat(1_000_000) }],
  ['an address of a million', { email: `${'x'.repeat(1_000_000)}@x.example`, password: 'x' }],
  ['a prototype', JSON.parse('{"__proto__":{"email":"editor@elchi.example"}}')],
]

describe.each(databases)('bad input about accounts on %s', (database) => {
  let app: TestApp
  let token: string

  beforeAll(async () => {
    app = await boot({ database })
    await seedCountries(app.payload)
    const staff = await seedStaff({ passwords: testPasswords, payload: app.payload })
    token = await app.login(staff.administrator.email, testPassword)
  }, 120_000)

  afterAll(() => app.close())

  it.each(addresses)('should judge an address that is %s', async (_, email, status) => {
    const body = { name: 'Somebody', email, password: testPassword, roles: ['editor'] }
    const answer = await app.rest('POST', '/users', { body, token })
    expect(answer.status).toBe(status)
    if (status !== 201) {
      expect(JSON.stringify(answer.body)).not.toContain('attacker')
    }
  })

  it.each(signIns)('should refuse a sign-in with %s', async (_, body) => {
    const answer = await app.rest('POST', '/users/login', { body })
    expect([400, 401]).toContain(answer.status)
    expect(answer.body.token).toBe(undefined)
  })

  it.each(['short', 'password password', 'aaaaaaaaaaaaaaaaaaaa', 'somebody elchi.example'])(
    'should refuse the passphrase "%s"',
    async (password) => {
      const body = { name: 'Somebody', email: 'weak@elchi.example', password, roles: ['editor'] }
      const { body: answer, status } = await app.rest('POST', '/users', { body, token })
      const [error] = answer.errors as { data: { code: string } }[]
      expect([status, error?.data.code]).toEqual([422, expect.stringMatching(/^password-/)])
    },
  )

  it.each([['owner'], [], 'administrator', null, { $ne: 'editor' }])(
    'should refuse %j as roles',
    async (roles) => {
      const body = { name: 'S', email: 'r@elchi.example', password: testPassword, roles }
      expect((await app.rest('POST', '/users', { body, token })).status).toBe(400)
    },
  )

  it.each(['', 'no-such-token', '0'.repeat(40), { $ne: null }, null])(
    'should set no passphrase with the link %j',
    async (link) => {
      const body = { password: testPassword, token: link }
      expect((await app.rest('POST', '/users/reset-password', { body })).status).toBe(403)
    },
  )

  it.each(['', 'x', 'a.b.c', 'null', 'undefined'])(
    'should know nobody by the session "%s"',
    async (session) => {
      const { body } = await app.rest('GET', '/users/me', { token: session || undefined })
      expect(body.user).toBe(null)
    },
  )
})
