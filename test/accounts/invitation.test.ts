import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { TestApp } from '../helpers/boot.js'

import { type MailCatcher, startMailCatcher } from '../../scripts/mailCatcher.js'
import { inviteAccount, resetAccount } from '../../src/accounts/index.js'
import { optionsOf } from '../../src/plugin/options.js'
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
    return texts.map((text) => /\/admin\/reset\/(\w+)/.exec(text ?? '')?.[1] ?? '')
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
      body: { id: expect.any(String), sent: true, until: expect.any(String) },
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
