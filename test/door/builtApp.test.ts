import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import { seedCountries } from '../../seed/countries.js'
import { seedStaff } from '../../seed/staff.js'
import { bodyLimits } from '../../src/door/index.js'
import { describeBuilt } from '../browser/helpers/describeInBrowser.js'
import { startServer } from '../browser/helpers/startServer.js'
import { boot, type TestApp } from '../helpers/boot.js'
import { testPassword, testPasswords } from '../helpers/passwords.js'

const canary = 'quietcanaryword'
const megabyte = 1024 * 1024

type Statements = { client: { execute: (sql: string) => Promise<unknown> } }

describeBuilt('the door of the built app', () => {
  let app: TestApp
  let server: Awaited<ReturnType<typeof startServer>>
  let token: string

  beforeAll(async () => {
    app = await boot()
    await seedCountries(app.payload)
    const { coordinator } = await seedStaff({ passwords: testPasswords, payload: app.payload })
    token = await app.login(coordinator.email, testPassword)
    server = await startServer({
      ...app.environment,
      CANARY: canary,
      NODE_OPTIONS: '--import ./test/door/helpers/talkative.mjs',
    })
  }, 300_000)

  afterAll(async () => {
    await server.stop()
    await app.close()
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers, redirect: 'manual' })

  const asStaff = () => ({ cookie: `payload-token=${token}` })

  /** While a table is away every statement on it fails, and names what was bound to it. */
  const without = async (table: string, act: () => Promise<void>) => {
    const { client } = app.payload.db as unknown as Statements
    await client.execute(`ALTER TABLE ${table} RENAME TO ${table}_away`)
    try {
      await act()
    } finally {
      await client.execute(`ALTER TABLE ${table}_away RENAME TO ${table}`)
    }
  }

  it('should print nothing that was bound to a statement, when the database fails a page', async () => {
    await without('releases', async () => {
      const before = server.log().length
      expect((await get(`/publications/${canary}`)).status).toBe(500)
      expect((await get(`/publications?country=${canary}`)).status).toBe(500)
      expect((await get(`/feed.xml?country=${canary}`)).status).toBe(500)
      await get(`/api/releases?where[slug][equals]=${canary}`, asStaff())
      expect(server.log().slice(before)).toMatch(/SQLITE_ERROR/)
    })
    expect(server.log()).not.toContain(canary)
  })

  it('should print nothing of what was typed into a form, when the database fails', async () => {
    await without('subscriptions', async () => {
      const answer = await fetch(`${server.url}/api/mail/subscribe`, {
        body: new URLSearchParams({ email: `${canary}@elchi.example`, language: 'en' }),
        method: 'POST',
      })
      expect(answer.status).toBeGreaterThanOrEqual(200)
    })
    expect(server.log()).not.toContain(canary)
  })

  it('should print nothing of a rejection that nobody awaits, or of any other print, and go on', async () => {
    server.signal('SIGUSR2')
    for (let tries = 0; !server.log().includes('uncaught') && tries < 20; tries += 1) {
      await wait(100)
    }
    expect(server.log()).toMatch(/unhandledRejection:.*SQLITE_BUSY/)
    expect(server.log()).not.toContain(canary)
    expect((await get('/')).status).toBe(200)
  })

  it.each(['/', '/publications', '/subscribe', '/ru', '/nothing/here', '/publications/nothing'])(
    'should let no script run on %s but those written into this one answer',
    async (path) => {
      const [first, second] = await Promise.all([get(path), get(path)])
      const policy = first.headers.get('content-security-policy') ?? ''
      const html = await first.text()
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
      const scripts = html.match(/<script\b[^>]*>/g) ?? []

      expect(nonce.length).toBeGreaterThan(20)
      expect(second.headers.get('content-security-policy')).not.toBe(policy)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
      expect(html).not.toMatch(/\son\w+="|style="|<style/)
    },
  )

  it('should keep scripts of others out of the desk', async () => {
    const policy = (await get('/admin/login')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/)
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/https?:|\*/)
  })

  it.each(['/', '/feed.xml', '/sitemap.xml', '/admin/login', '/api/releases', '/api/nothing'])(
    'should tell browsers to guess nothing and to tell nobody, at %s',
    async (path) => {
      const { headers } = await get(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  it.each([
    '/admin',
    '/admin/login',
    '/admin/collections/contacts',
    '/api/users/me',
    '/api/contacts',
  ])('should leave nothing of the staff in a cache: %s', async (path) => {
    expect((await get(path, asStaff())).headers.get('cache-control')).toMatch(/no-store/)
  })

  const upload = (size: number, type: string, declared: boolean) =>
    new Promise<{ body: string; sent: number; status: number }>((resolve, reject) => {
      let sent = 0
      const sending = request(
        `${server.url}/api/documents`,
        {
          headers: {
            ...asStaff(),
            'content-type': type,
            origin: server.url,
            ...(declared ? { 'content-length': String(size) } : { 'transfer-encoding': 'chunked' }),
          },
          method: 'POST',
        },
        (answer) => {
          let body = ''
          answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
          answer.on('end', () => {
            resolve({ body, sent, status: answer.statusCode ?? 0 })
            sending.destroy()
          })
        },
      )
      sending.on('error', reject)
      const chunk = Buffer.alloc(megabyte, 'x')
      const more = () => {
        while (sent < size) {
          sent += chunk.length
          if (!sending.write(chunk)) {
            sending.once('drain', more)
            return
          }
        }
        sending.end()
      }
      more()
    })

  it.each([
    ['a form', 'multipart/form-data; boundary=x', true],
    ['a form that does not tell its size', 'multipart/form-data; boundary=x', false],
    ['a table', 'application/json', true],
    ['a table that does not tell its size', 'application/json', false],
  ])('should refuse %s that is too large', async (_, type, declared) => {
    const size = (bodyLimits.form + bodyLimits.other) * megabyte
    const { body, status } = await upload(size, type, declared)
    expect(status).toBe(413)
    expect(JSON.parse(body)).toMatchObject({ errors: [{ data: { code: 'body-too-large' } }] })
  })
})
