import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { TestApp } from '../helpers/boot.js'

import { type MailCatcher, startMailCatcher } from '../../scripts/mailCatcher.js'
import { inviteAccount, resetAccount } from '../../src/accounts/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { putIdentity } from '../../src/vault/index.js'
import { boot, databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'

type Failure = { data?: { code?: string }; message: string }

describe.each(databases)('an invitation on %s', (database) => {
  let app: TestApp
  let catcher: MailCatcher
  let token: string
  let email: string
  let made = 0

  beforeAll(async () => {
    catcher = await startMailCatcher()
    app = await boot({ database })
    Object.assign(optionsOf(app.payload).smtp, {
      from: 'Elchi <desk@elchi.example>',
      url: catcher.smtpUrl,
    })
    const roles = { administrator: 'chief@elchi.example', editor: 'pen@elchi.example' }
    for (const [role, address] of Object.entries(roles)) {
      await app.payload.create({
        collection: 'users',
        data: { name: role, email: address, password: testPassword, roles: [role] } as never,
      })
    }
    token = await app.login(roles.administrator, testPassword)
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await catcher.close()
  })
  beforeEach(() => {
    made += 1
    email = `guest.${made}@elchi.example`
  })

  const post = async (path: string, body: object, as: string | undefined = token) => {
    const answer = await app.rest('POST', `/users${path}`, { body, token: as })
    const [error] = (answer.body.errors ?? []) as Failure[]
    return { ...answer, code: error?.data?.code }
  }
  const invite = (more: object = {}, as?: string) =>
    post('/invite', { name: 'Guest', email, roles: ['editor'], ...more }, as)
  const linksTo = async (address: string): Promise<string[]> => {
    const mails = catcher.mails().filter(({ to }) => to.includes(address))
    const texts = await Promise.all(mails.map(async ({ raw }) => (await simpleParser(raw)).text))
    return texts.map((text) => /\/admin\/passphrase\/(\w+)/.exec(text ?? '')?.[1] ?? '')
  }
  const accept = (link: string, password = testPassword) =>
    post('/reset-password', { password, token: link }, undefined)
  const kinds = async (id: unknown): Promise<string[]> =>
    (
      await app.payload.db.find<{ kind: string }>({
        collection: 'audit-log',
        pagination: false,
        sort: 'id',
        where: { subject: { equals: `users:${String(id)}` } },
      })
    ).docs.map(({ kind }) => kind)

  it('should bring somebody in by a link in a mail that works once', async () => {
    const { body, status } = await invite()
    expect({ body, status }).toEqual({
      body: { id: expect.any(String), sent: true, until: expect.any(String), waits: false },
      status: 200,
    })
    const [link = ''] = await linksTo(email)
    expect(JSON.stringify(body)).not.toContain(link)
    expect((await accept(link)).status).toBe(200)
    expect(await app.login(email, testPassword)).toEqual(expect.any(String))
    const used = await accept(link, `${testPassword} again`)
    const wrong = await accept('0'.repeat(40), `${testPassword} again`)
    expect(used.status).toBe(403)
    expect([used.status, used.body]).toEqual([wrong.status, wrong.body])
    expect(await kinds(body.id)).toEqual(['account.invited', 'account.invitation-accepted'])
    expect((await post(`/${String(body.id)}/invitation`, { does: 'send' })).code).toBe(
      'invitation-over',
    )
  })

  it('should speak Russian where asked, and say neither programme nor role', async () => {
    await invite({ language: 'ru' })
    const mail = catcher.mails().find(({ to }) => to.includes(email))
    const { subject, text } = await simpleParser(mail?.raw ?? '')
    expect(subject).toBe('Учётная запись для вас')
    expect(text).not.toMatch(/editor|Central Asia|Guest/)
  })

  it('should let a new link end the one before', async () => {
    const { body } = await invite()
    await post(`/${String(body.id)}/invitation`, { does: 'send' })
    const [first = '', second = ''] = await linksTo(email)
    expect((await accept(first)).status).toBe(403)
    expect((await accept(second)).status).toBe(200)
  })

  it('should be taken back, also against a forgotten passphrase', async () => {
    const { body } = await invite()
    expect((await post(`/${String(body.id)}/invitation`, { does: 'revoke' })).status).toBe(200)
    const [link = ''] = await linksTo(email)
    const answer = await accept(link)
    expect(answer.status).toBe(403)
    expect(answer.body).toEqual((await accept('0'.repeat(40))).body)
    const forgot = await post('/forgot-password', { email }, undefined)
    const unknown = await post('/forgot-password', { email: 'no@elchi.example' }, undefined)
    expect([forgot.status, forgot.body]).toEqual([unknown.status, unknown.body])
    await post('/forgot-password', { email: 'pen@elchi.example' }, undefined)
    while ((await linksTo('pen@elchi.example')).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await linksTo(email)).toHaveLength(1)
    expect(await kinds(body.id)).toEqual(['account.invited', 'account.invitation-revoked'])
  })

  it('should run out after three days', async () => {
    const { body } = await invite()
    const days = (Date.parse(String(body.until)) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThan(3.1)
    await app.payload.db.updateOne({
      id: String(body.id),
      collection: 'users',
      data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
    })
    const [link = ''] = await linksTo(email)
    expect((await accept(link)).status).toBe(403)
  })

  it('should be sent by administrators alone', async () => {
    const pen = await app.login('pen@elchi.example', testPassword)
    expect((await invite({}, pen)).code).toBe('invitation-forbidden')
    expect((await app.rest('POST', '/users/invite', { body: { email } })).status).toBe(403)
    const { body } = await invite()
    const path = `/${String(body.id)}/invitation`
    expect((await post(path, { does: 'send' }, pen)).code).toBe('invitation-forbidden')
    // Nobody gives themselves another end of an invitation, nor reads as accepted who is not.
    await app.rest('PATCH', `/users/${String(body.id)}`, { body: { invitation: null }, token })
    expect((await post(path, { does: 'revoke' })).status).toBe(200)
  })

  it.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'invitation-incomplete'],
    ['no role', { roles: [] }, 'invitation-incomplete'],
    ['what is no address', { email: 'nobody' }, 'address-malformed'],
    ['two addresses', { email: 'a@x.example,b@x.example' }, 'address-malformed'],
    ['somebody who is here', { email: 'PEN@elchi.example' }, 'account-exists'],
  ])('should be refused with %s', async (_, more, code) => {
    const answer = await invite(more)
    expect(answer.code).toBe(code)
    expect(answer.status).toBe(422)
  })

  it('should be refused with a role that there is not, without an account left behind', async () => {
    expect((await invite({ roles: ['king'] })).status).toBe(400)
    const where = { email: { equals: email } }
    expect(await app.payload.db.findOne({ collection: 'users', where })).toBeNull()
  })

  it('should say so when the mail server takes nothing, and try again later', async () => {
    const { smtp } = optionsOf(app.payload)
    smtp.url = 'smtp://127.0.0.1:1'
    const { body } = await invite()
    smtp.url = catcher.smtpUrl
    expect(body.sent).toBe(false)
    const again = await post(`/${String(body.id)}/invitation`, { does: 'send' })
    expect(again.body.sent).toBe(true)
  })

  describe('to a role that opens what is protected', () => {
    let custodian: string
    let custodianId: string

    const settle = (id: unknown, body: object, as: string) => post(`/${String(id)}/seat`, body, as)
    const accountOf = (id: unknown) =>
      app.payload.findByID({ id: String(id), collection: 'users', depth: 0 })
    const change = (id: unknown, data: object) =>
      app.rest('PATCH', `/users/${String(id)}`, { body: data, token })
    const editor = async (): Promise<string> => {
      const { id } = await app.payload.create({
        collection: 'users',
        data: { name: 'Ed', email, password: testPassword, roles: ['editor'] },
      })
      return String(id)
    }

    it('should count at once while there is nobody to ask and nothing to protect, on record', async () => {
      const { body } = await invite({ roles: ['custodian'] })
      expect(body).toMatchObject({ sent: true, waits: false })
      expect(await kinds(body.id)).toEqual(['account.seat-first', 'account.invited'])
      await accept((await linksTo(email))[0] ?? '')
      custodian = await app.login(email, testPassword)
      custodianId = String(body.id)
    })

    it.each(['administrator', 'custodian'])(
      'should make nobody %s before a second person confirms it, who is not the one who asked',
      async (role) => {
        const { body } = await invite({ roles: [role] })
        expect(body).toMatchObject({ sent: false, waits: true })
        expect(await linksTo(email)).toEqual([])
        expect(await accountOf(body.id)).toMatchObject({ roles: [], rolesAwaiting: role })
        expect((await post(`/${String(body.id)}/invitation`, { does: 'send' })).code).toBe(
          'seat-waits',
        )
        const pen = await app.login('pen@elchi.example', testPassword)
        const yes = { does: 'confirm', email }
        expect((await settle(body.id, yes, token)).code).toBe('seat-own')
        expect((await settle(body.id, yes, pen)).code).toBe('seat-forbidden')
        const told = await app.rest('GET', '/users/seats', { token: pen })
        expect(told.body).toEqual({ accounts: [] })
        expect((await app.rest('GET', '/users/seats')).status).toBe(403)
        const waiting = await app.rest('GET', '/users/seats', { token: custodian })
        expect(waiting.body).toEqual({
          accounts: [{ id: body.id, name: 'Guest', email, own: false, roles: [role] }],
        })
        // What was shown is what is confirmed.
        const other = { does: 'confirm', email: 'other@elchi.example' }
        expect((await settle(body.id, other, custodian)).code).toBe('seat-changed')
        expect((await settle(body.id, yes, custodian)).body).toMatchObject({ sent: true })
        expect(await accountOf(body.id)).toMatchObject({ roles: [role], rolesAwaiting: null })
        expect((await settle(body.id, yes, custodian)).code).toBe('seat-settled')
        expect((await accept((await linksTo(email))[0] ?? '')).status).toBe(200)
        expect(await kinds(body.id)).toEqual([
          'account.seat-asked',
          'account.seat-given',
          'account.invited',
          'account.invitation-accepted',
        ])
      },
    )

    it('should let whoever is raised start anew, behind the address that was confirmed', async () => {
      const id = await editor()
      const session = await app.login(email, testPassword)
      await change(id, { password: `${testPassword} of the chief`, roles: ['editor', 'custodian'] })
      expect(await accountOf(id)).toMatchObject({ roles: ['editor'], rolesAwaiting: 'custodian' })
      await settle(id, { does: 'confirm', email }, custodian)
      expect((await accountOf(id)).roles).toEqual(['editor', 'custodian'])
      const me = await app.rest('GET', '/users/me', { token: session })
      expect(me.body.user).toBeNull()
      const known = { email, password: `${testPassword} of the chief` }
      expect((await post('/login', known, undefined)).status).toBe(401)
      expect((await accept((await linksTo(email))[0] ?? '')).status).toBe(200)
    })

    it('should be refused by a second person, or taken back, and leave no role', async () => {
      const id = await editor()
      for (const who of [custodian, token]) {
        await change(id, { roles: ['editor', 'administrator'] })
        expect((await settle(id, { does: 'refuse' }, who)).status).toBe(200)
        expect(await accountOf(id)).toMatchObject({ roles: ['editor'], rolesAwaiting: null })
      }
      expect(await kinds(id)).toContain('account.seat-refused')
    })

    it('should be taken back where it is the only one, and with its invitation', async () => {
      for (const takeBack of [
        (id: unknown) => settle(id, { does: 'refuse' }, custodian),
        (id: unknown) => post(`/${String(id)}/invitation`, { does: 'revoke' }),
      ]) {
        const { body } = await invite({ roles: ['custodian'] })
        expect((await takeBack(body.id)).status).toBe(200)
        const left = { invitation: 'revoked', roles: [], rolesAwaiting: null }
        expect(await accountOf(body.id)).toMatchObject(left)
        expect(await kinds(body.id)).toContain('account.seat-refused')
        const again = { does: 'confirm', email }
        expect((await settle(body.id, again, custodian)).code).toBe('seat-settled')
        expect(await linksTo(email)).toEqual([])
        await app.payload.delete({ id: String(body.id), collection: 'users' })
      }
    })

    it('should wait behind the address for which it was asked, and be asked once', async () => {
      const id = await editor()
      const session = await app.login(email, testPassword)
      await change(id, { roles: ['editor', 'custodian'] })
      const moves = { email: 'mine@elchi.example', password: `${testPassword} mine` }
      for (const [field, value] of Object.entries(moves)) {
        for (const who of [token, session]) {
          const body = { [field]: value }
          const moved = await app.rest('PATCH', `/users/${id}`, { body, token: who })
          expect(JSON.stringify(moved.body)).toContain('seat-address')
        }
      }
      const again = await change(id, { roles: ['editor', 'administrator'] })
      expect(JSON.stringify(again.body)).toContain('seat-asked')
      expect((await settle(id, { does: 'confirm', email }, custodian)).status).toBe(200)
      expect((await accountOf(id)).email).toBe(email)
    })

    it('should not be sat in by whoever moves its address or passphrase, on no path', async () => {
      const { email: before } = await accountOf(custodianId)
      for (const data of [{ email: 'mine@elchi.example' }, { password: `${testPassword} mine` }]) {
        const where = `where[id][equals]=${custodianId}`
        const answers = [
          await change(custodianId, data),
          await app.rest('PATCH', `/users?${where}`, { body: data, token }),
        ]
        for (const { body } of answers) {
          expect(JSON.stringify(body)).toContain('seat-address')
        }
      }
      await change(custodianId, { rolesAwaiting: null, rolesAskedBy: 'nobody' })
      expect((await accountOf(custodianId)).email).toBe(before)
      const own = await app.rest('PATCH', `/users/${custodianId}`, {
        body: { email: `my.${before}` },
        token: custodian,
      })
      expect(own.status).toBe(200)
    })

    it('should wait for a second person also when all others were removed', async () => {
      await putIdentity({
        identity: { id: 'W1', given: 'Ottokar', surname: 'Wendelin' },
        kind: 'person',
        payload: app.payload,
        req: { user: { id: custodianId, collection: 'users', roles: ['custodian'] } as never },
      })
      const others = 'where[email][not_equals]=chief@elchi.example'
      await app.rest('DELETE', `/users?${others}&where[roles][in]=administrator,custodian`, {
        token,
      })
      const { totalDocs } = await app.payload.count({
        collection: 'users',
        where: { roles: { in: ['administrator', 'custodian'] } },
      })
      expect(totalDocs).toBe(1)
      expect((await invite({ roles: ['custodian'] })).body.waits).toBe(true)
    })
  })

  it('should come from the command line as well, and so should the way back in', async () => {
    const account = { name: 'Guest', email, roles: ['administrator'] }
    const first = (await inviteAccount(app.payload, account)).split('/').at(-1) ?? ''
    const second = (await resetAccount(app.payload, email)).split('/').at(-1) ?? ''
    expect((await accept(first)).status).toBe(403)
    expect((await accept(second)).status).toBe(200)
    await expect(inviteAccount(app.payload, account)).rejects.toMatchObject({
      code: 'account-exists',
    })
    await expect(resetAccount(app.payload, 'no@elchi.example')).rejects.toMatchObject({
      code: 'account-unknown',
    })
  })
})
