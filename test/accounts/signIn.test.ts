import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { resetAccount, totpCode } from 'payload-elchi'

import type { TestApp } from '../helpers/boot.js'

import { boot, databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'

type Failure = { data?: Record<string, unknown>; message: string }

type Setup = { recoveryCodes: string[]; secret: string; setup: string }

let made = 0

describe.each(databases)('signing in on %s', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await boot({ database })
  }, 120_000)

  afterAll(() => app.close())

  const newMember = async (...roles: string[]): Promise<string> => {
    made += 1
    const email = `member.${made}@elchi.example`
    await app.payload.create({
      collection: 'users',
      data: { name: `Member ${made}`, email, password: testPassword, roles } as never,
    })
    return email
  }

  const signIn = async (email: string, more: object = {}, headers: Record<string, string> = {}) => {
    const body = { email, password: testPassword, ...more }
    const answer = await app.rest('POST', '/users/login', { body, headers })
    const [error] = (answer.body.errors ?? []) as Failure[]
    return { code: error?.data?.code, data: error?.data, message: error?.message, ...answer }
  }

  const setUp = async (email: string): Promise<Setup> => {
    const { code, data } = await signIn(email)
    expect(code).toBe('second-factor-setup')
    return data as Setup
  }

  const enrol = async (email: string): Promise<Setup> => {
    const offer = await setUp(email)
    const code = totpCode(offer.secret, new Date())
    expect((await signIn(email, { code, setup: offer.setup })).status).toBe(200)
    return offer
  }

  it('should let somebody in by passphrase whose role needs nothing more', async () => {
    expect((await signIn(await newMember('editor'))).body.token).toEqual(expect.any(String))
  })

  it('should let no custodian in without a second factor, set up at the first sign-in', async () => {
    const email = await newMember('custodian')
    const { secret, setup } = await setUp(email)
    expect((await signIn(email, { setup })).code).toBe('second-factor-required')
    expect((await signIn(email, { code: '000000', setup })).code).toBe('second-factor-wrong')
    const { body } = await signIn(email, { code: totpCode(secret, new Date()), setup })
    expect(body.token).toEqual(expect.any(String))
    expect((await signIn(email)).code).toBe('second-factor-required')
  })

  it('should accept no set-up of another account', async () => {
    const [email, other] = [await newMember('custodian'), await newMember('custodian')]
    const { secret, setup } = await setUp(other)
    const { code } = await signIn(email, { code: totpCode(secret, new Date()), setup })
    expect(code).toBe('second-factor-setup')
  })

  it('should accept each code once, and none that is too old', async () => {
    const email = await newMember('custodian')
    const { secret } = await enrol(email)
    const old = totpCode(secret, new Date(Date.now() - 120_000))
    expect((await signIn(email, { code: old })).code).toBe('second-factor-wrong')
    // The next one: the present one confirmed the set-up.
    const code = totpCode(secret, new Date(Date.now() + 30_000))
    expect((await signIn(email, { code })).status).toBe(200)
    expect((await signIn(email, { code })).code).toBe('second-factor-wrong')
  })

  it('should let nobody who has a passphrase try out codes, and put it on record', async () => {
    const email = await newMember('custodian')
    const { recoveryCodes, secret } = await enrol(email)
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, n) => signIn(email, { code: String(n).padStart(6, '0') })),
    )
    const answers = tries.map(({ code }) => code)
    expect(answers.filter((code) => code === 'second-factor-wrong').length).toBeLessThanOrEqual(10)
    expect(answers).toContain('too-many-attempts')
    const right = await signIn(email, { code: totpCode(secret, new Date(Date.now() + 30_000)) })
    expect(right.code).toBe('too-many-attempts')
    const { docs: entries } = await app.payload.find({
      collection: 'audit-log',
      where: { kind: { equals: 'account.codes-tried' } },
    })
    expect(entries).toHaveLength(1)
    expect((await signIn(email, { code: recoveryCodes[0] })).status).toBe(200)
  }, 120_000)

  it('should tell how many recovery codes are left, and make new ones for who has the app', async () => {
    const email = await newMember('custodian')
    const { recoveryCodes, secret } = await enrol(email)
    const { body } = await signIn(email, { code: recoveryCodes[0] })
    expect(body.recoveryCodesLeft).toBe(9)
    const own = { token: body.token as string }
    const count = async () => (await app.rest('GET', '/users/recovery-codes', own)).body.left
    const make = (code: unknown) =>
      app.rest('POST', '/users/recovery-codes', { body: { code }, ...own })
    expect(await count()).toBe(9)
    expect((await make(recoveryCodes[1])).status).toBe(401)
    const made = await make(totpCode(secret, new Date(Date.now() + 30_000)))
    expect(made.body.recoveryCodes).toHaveLength(10)
    expect(await count()).toBe(10)
    expect((await signIn(email, { code: recoveryCodes[1] })).code).toBe('second-factor-wrong')
    const [fresh] = made.body.recoveryCodes as string[]
    expect((await signIn(email, { code: fresh })).status).toBe(200)
    expect((await app.rest('GET', '/users/recovery-codes')).status).toBe(401)
  })

  it('should put on record what somebody changes of another account', async () => {
    const administrator = await newMember('administrator')
    const token = await app.login(administrator, testPassword)
    const email = await newMember('editor')
    const { docs } = await app.payload.find({
      collection: 'users',
      where: { email: { equals: email } },
    })
    const id = String(docs[0]?.id)
    for (const body of [
      { roles: ['coordinator'] },
      { password: 'quiet lantern over a frozen harbour' },
      { name: 'Another name' },
    ]) {
      const changed = await app.rest('PATCH', `/users/${id}`, { body, token })
      expect([body, changed.status, changed.body.errors]).toEqual([body, 200, undefined])
    }
    const { docs: entries } = await app.payload.find({
      collection: 'audit-log',
      sort: 'id',
      where: {
        kind: { equals: 'account.changed' },
        subject: { equals: `users:${id}` },
      },
    })
    const told = entries.map(({ data }) => (data as { fields?: string }).fields)
    expect(told.sort()).toEqual(['passphrase', 'roles'])
  })

  it('should accept each recovery code once, however it is typed', async () => {
    const email = await newMember('custodian')
    const { recoveryCodes } = await enrol(email)
    const [code = ''] = recoveryCodes
    expect((await signIn(email, { code: ` ${code.toUpperCase()} ` })).status).toBe(200)
    expect((await signIn(email, { code })).code).toBe('second-factor-wrong')
  })

  it('should ask anyone who chose so', async () => {
    const email = await newMember('editor')
    const token = await app.login(email, testPassword)
    const { body } = await app.rest('GET', '/users/me', { token })
    const { id } = body.user as { id: string }
    await app.rest('PATCH', `/users/${id}`, { body: { secondFactorWanted: true }, token })
    expect((await signIn(email)).code).toBe('second-factor-setup')
  })

  it('should let nobody switch a second factor off, or give it, through the API', async () => {
    const email = await newMember('custodian')
    await enrol(email)
    const administrator = await app.login(await newMember('administrator'), testPassword)
    const { docs } = await app.payload.find({
      collection: 'users',
      where: { email: { equals: email } },
    })
    await app.rest('PATCH', `/users/${docs[0]?.id}`, {
      body: {
        secondFactorOn: false,
        secondFactorState: null,
        totpSecret: '',
        totpSecretSealed: '',
      },
      token: administrator,
    })
    expect((await signIn(email)).code).toBe('second-factor-required')
  })

  it('should answer alike for a known and an unknown account', async () => {
    const known = await signIn(await newMember('editor'), { password: 'not the right passphrase' })
    const unknown = await signIn('nobody@elchi.example', { password: 'not the right passphrase' })
    expect(known.status).toBe(401)
    expect(known.body).toEqual(unknown.body)
    const forgot = (email: string) =>
      app.rest('POST', '/users/forgot-password', { body: { email } })
    const answers = [await forgot(await newMember('editor')), await forgot('no@elchi.example')]
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(answers[0]?.status).toBe(answers[1]?.status)
  })

  it('should never lock a colleague out, however often others try', async () => {
    const email = await newMember('editor')
    for (let n = 0; n < 6; n += 1) {
      await signIn(email, { password: 'a guess of somebody else' })
    }
    expect((await signIn(email)).status).toBe(200)
  })

  it('should let a further try wait longer, and refuse an address after many', async () => {
    const email = await newMember('editor')
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) =>
        signIn(`nobody.${n}@elchi.example`, { password: '' }, headers),
      ),
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    expect((await signIn(email, {}, headers)).code).toBe('too-many-attempts')
    expect((await signIn(email, {}, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })

  it('should end a session after 60 idle minutes', async () => {
    const { body } = await signIn(await newMember('editor'))
    const minutes = (Number(body.exp) - Date.now() / 1000) / 60
    expect(Math.round(minutes)).toBe(60)
  })

  it('should make nobody an administrator who merely came first', async () => {
    const { body, status } = await app.rest('POST', '/users/first-register', {
      body: { name: 'First', email: 'first@elchi.example', password: testPassword },
    })
    expect(status).toBe(403)
    expect(JSON.stringify(body)).toContain('invitation-only')
  })

  it('should give a way back in from the command line, on record', async () => {
    const email = await newMember('administrator', 'custodian')
    await enrol(email)
    const link = new URL(await resetAccount(app.payload, email))
    const token = link.pathname.split('/').at(-1)
    const password = 'seven otters juggle lamps'
    const { body, status } = await app.rest('POST', '/users/reset-password', {
      body: { password, token },
    })
    expect(status).toBe(200)
    expect(body.token).toBeUndefined()
    expect((await signIn(email, { password })).code).toBe('second-factor-setup')
    const { totalDocs } = await app.payload.count({
      collection: 'audit-log' as never,
      where: { kind: { equals: 'account.reset' } },
    })
    expect(totalDocs).toBe(1)
  })
})
