import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { handleEndpoints } from 'payload'

import type { DisseminationApp } from './helpers/app.js'

import { classifyFailure } from '../../src/dissemination/bounces/classify.js'
import { readReport } from '../../src/dissemination/bounces/readReport.js'
import { isTooMuch, scoreOf } from '../../src/dissemination/bounces/score.js'
import { isSigned, signBody } from '../../src/dissemination/bounces/signature.js'
import { prepare, takeReport } from '../../src/dissemination/index.js'
import { databases } from '../helpers/boot.js'
import { bootDissemination } from './helpers/app.js'
import { autoReply, complaint, deliveryStatus } from './helpers/reports.js'
import { scriptedServer } from './helpers/scriptedServer.js'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))

describe('what a returned mail says', () => {
  it.each([
    ['5.1.1', '550 5.1.1 no such user', 'hard'],
    ['5.1.2', '', 'hard'],
    ['5.2.1', '', 'hard'],
    ['5.4.4', '', 'hard'],
    ['5.0.0', 'smtp; 550 5.1.1 <a@b.example> unknown', 'hard'],
    ['5.0.0', '550 no such mailbox', 'hard'],
    ['5.0.0', 'smtp; 550 classified as spam', 'policy'],
    ['5.2.2', '552 mailbox full', 'full'],
    ['4.2.2', '', 'full'],
    ['5.7.1', '550 5.7.1 listed', 'policy'],
    ['5.7.26', '550-5.7.26 not authenticated', 'policy'],
    ['5.1.8', '', 'policy'],
    ['4.4.1', '', 'soft'],
    ['4.1.1', '451 4.1.1 try later', 'soft'],
    ['5.3.4', '552 too large', 'soft'],
    ['', '', 'soft'],
  ])('should class %s with "%s" as %s', (status, diagnostic, expected) => {
    expect(classifyFailure({ diagnostic, status })).toBe(expected)
  })

  it('should believe the structure and not the prose', async () => {
    const report = await readReport(bytes(deliveryStatus({ status: '5.1.1' })))
    expect(report).toMatchObject({ kind: 'failed', class: 'hard', status: '5.1.1' })
  })

  it.each([
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'delivered'],
  ])('should not count a mail that is %s', async (action, kind) => {
    const report = await readReport(bytes(deliveryStatus({ action, status: '4.0.0' })))
    expect(report).toMatchObject({ kind, class: null })
  })

  it('should tell an automatic answer from a return', async () => {
    const report = await readReport(bytes(autoReply('x@elchi.example')))
    expect(report).toMatchObject({ kind: 'auto-reply', class: null })
  })

  it('should not take the answer of a program for a return, whatever its number or return path', async () => {
    const away = (more: string[]) =>
      [...more, ...autoReply('x@elchi.example').split('\r\n')].join('\r\n')
    expect(await readReport(bytes(away(['Return-Path: <>'])))).toMatchObject({
      kind: 'auto-reply',
      class: null,
    })
    const bare = away(['Return-Path: <>'])
      .replace(/Auto-Submitted.*\r\n/, '')
      .replace('550 5.1.1', 'Room 550')
    expect(await readReport(bytes(bare))).toMatchObject({ class: 'soft', status: null })
    const old = bare.replace('reader@un.example', 'MAILER-DAEMON@mx.example')
    expect(await readReport(bytes(old))).toMatchObject({ kind: 'failed', class: 'hard' })
  })

  it('should read any octets without failing in an unknown way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const report = await readReport(noise)
        expect(report.references).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the weight of returns', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

  it('should stop an address that does not exist at once, and a full one after several', () => {
    expect(isTooMuch(scoreOf([{ at: ago(0), class: 'hard' }], now))).toBe(true)
    const full = (count: number) =>
      Array.from({ length: count }, () => ({ at: ago(1), class: 'full' as const }))
    expect(isTooMuch(scoreOf(full(3), now))).toBe(false)
    expect(isTooMuch(scoreOf(full(4), now))).toBe(true)
  })

  it('should forget with time, and never hold a rule of the server against the address', () => {
    const monthly = [0, 60, 120, 180].map((days) => ({ at: ago(days), class: 'soft' as const }))
    expect(isTooMuch(scoreOf(monthly, now))).toBe(false)
    const policy = Array.from({ length: 50 }, () => ({ at: ago(0), class: 'policy' as const }))
    expect(scoreOf(policy, now)).toBe(0)
  })
})

describe('a signature', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const secret = 'a secret'
  const body = bytes('message')

  it('should hold for these bytes, this secret and a few minutes', () => {
    const header = signBody({ body, now, secret })
    expect(isSigned({ body, header, now, secret })).toBe(true)
    expect(isSigned({ body: bytes('Message'), header, now, secret })).toBe(false)
    expect(isSigned({ body, header, now, secret: 'another' })).toBe(false)
    const later = new Date(now.getTime() + 301_000)
    expect(isSigned({ body, header, now: later, secret })).toBe(false)
    expect(isSigned({ body, header: 't=1,v1=zz', now, secret })).toBe(false)
  })
})

describe.each(databases)('returned mails on %s', (database) => {
  let app: DisseminationApp
  beforeAll(async () => {
    process.env.BOUNCE_SECRET = 'the secret of the tests'
    process.env.BOUNCE_MAILBOX = 'bounces@elchi.example'
    app = await bootDissemination(database)
  })
  afterAll(async () => {
    delete process.env.BOUNCE_SECRET
    delete process.env.BOUNCE_MAILBOX
    await app.close()
  })

  /** Sends one mail; what it can be recognised by. */
  const sent = async (address: string) => {
    const server = await scriptedServer()
    const { id, list } = await app.scheduled([address])
    await app.dispatch(server.url)
    await server.close()
    const [mail] = server.mails
    const [row] = await app.deliveriesOf(id)
    const messageToken = /Message-ID: <([0-9a-f.]+)@/.exec(mail?.data ?? '')?.[1] ?? ''
    const returnPath = mail?.sender ?? ''
    const token = /\+([0-9a-f.]+)@/.exec(returnPath)?.[1] ?? ''
    return { delivery: row?.id ?? '', id, list, messageToken, returnPath, token }
  }
  const take = (text: string, returnPath?: string) =>
    takeReport({ payload: app.payload, raw: bytes(text), returnPath })
  const address = () => `${randomUUID()}@un.example`

  it('should suppress an address that does not exist, also when it is imported again', async () => {
    const gone = address()
    const { delivery, list, token } = await sent(gone)
    expect(await take(deliveryStatus({ envelopeId: token }))).toEqual({
      class: 'hard',
      delivery,
      kind: 'failed',
      suppressed: true,
    })
    const { docs } = await app.payload.find({
      collection: 'contacts' as never,
      where: { email: { equals: gone } },
    })
    await app.payload.delete({
      id: (docs[0] as { id: string }).id,
      collection: 'contacts' as never,
    })
    await app.subscribe(list, { contact: await app.makeContact(gone) })
    const release = await app.makeRelease()
    const { audience } = await prepare({
      lists: [list],
      payload: app.payload,
      release: release.id,
    })
    expect(audience).toMatchObject({ queued: 0, skipped: { suppressed: 1 } })
  })

  it('should recognise the mail by its return path, wherever that stands', async () => {
    const first = await sent(address())
    const quoted = deliveryStatus({ returnPath: first.returnPath, status: '5.2.2' })
    expect(await take(quoted)).toMatchObject({ class: 'full', delivery: first.delivery })
    const second = await sent(address())
    expect(second.returnPath).toMatch(/^bounces\+[0-9a-f]{32}\.[0-9a-f]{16}@elchi\.example$/)
    const bare = deliveryStatus({ status: '4.4.7' })
    expect(await take(bare)).toMatchObject({ delivery: null })
    expect(await take(bare, second.returnPath)).toMatchObject({ delivery: second.delivery })
    const addressed = deliveryStatus({ status: '5.7.1', to: second.returnPath })
    expect(await take(addressed)).toMatchObject({ class: 'policy', suppressed: false })
  })

  it('should count the same return once, and stop after a complaint', async () => {
    const reader = address()
    const { delivery, returnPath, token } = await sent(reader)
    const full = deliveryStatus({ envelopeId: token, status: '5.2.2' })
    for (let again = 0; again < 5; again += 1) {
      expect(await take(full)).toMatchObject({ suppressed: false })
    }
    const taken = await take(complaint('x@elchi.example', returnPath))
    expect(taken).toEqual({ class: 'complaint', delivery, kind: 'complaint', suppressed: true })
  })

  it('should not let a stranger report a mail that was never made here', async () => {
    const { delivery } = await sent(address())
    const forged = `${delivery}.${'0'.repeat(16)}`
    expect(await take(deliveryStatus({ envelopeId: forged }))).toEqual({
      class: 'hard',
      delivery: null,
      kind: 'failed',
      suppressed: false,
    })
  })

  it('should believe nobody who knows a mail by its Message-ID alone, as every archive shows it', async () => {
    const { id, messageToken } = await sent(address())
    const shown = `${messageToken}@elchi.example`
    const data = { settledAt: null, state: 'unknown' }
    const [row] = await app.deliveriesOf(id)
    await app.payload.db.updateOne({ id: row?.id ?? '', collection: 'deliveries', data })
    const forged = [
      deliveryStatus({ envelopeId: messageToken }),
      deliveryStatus({ original: shown }),
      deliveryStatus({ to: `bounces+${shown}` }),
      complaint(shown, `bounces+${shown}`),
      autoReply(shown).replace('reader@un.example', 'MAILER-DAEMON@mx.example'),
    ]
    for (const text of forged) {
      const taken = await take(text, `bounces+${shown}`)
      expect(taken).toMatchObject({ delivery: null, suppressed: false })
    }
    expect(Object.values(await app.statesOf(id))).toEqual(['unknown'])
  })

  it('should count an address that the server refuses while it is handed over', async () => {
    const server = await scriptedServer({ rcpt: () => '550 5.1.1 no such user' })
    const { id, list } = await app.scheduled([address()])
    await app.dispatch(server.url)
    await server.close()
    expect(Object.values(await app.statesOf(id))).toEqual(['rejected'])
    const release = await app.makeRelease()
    const { audience } = await prepare({ lists: [list], payload: app.payload, release: release.id })
    expect(audience).toMatchObject({ queued: 0, skipped: { suppressed: 1 } })
  })

  it('should stop no mails to an address because of three digits alone', async () => {
    const server = await scriptedServer({ rcpt: () => '550 no' })
    const { id, list } = await app.scheduled([address()])
    await app.dispatch(server.url)
    await server.close()
    expect(await app.deliveriesOf(id)).toMatchObject([{ reason: 'address', state: 'rejected' }])
    const release = await app.makeRelease()
    const { audience } = await prepare({ lists: [list], payload: app.payload, release: release.id })
    expect(audience).toMatchObject({ queued: 1 })
  })

  it('should refuse what is no message', async () => {
    await expect(take('')).rejects.toMatchObject({ code: 'report-unreadable', status: 422 })
  })

  it('should take a signed post, and nothing that is not signed', async () => {
    const { delivery, token } = await sent(address())
    const body = bytes(deliveryStatus({ envelopeId: token, status: '5.2.2' }))
    const post = async (signature: string) => {
      const response = await handleEndpoints({
        config: app.payload.config,
        payloadInstanceCacheKey: app.key,
        request: new Request('http://localhost:3000/api/mail/bounces', {
          body,
          headers: { 'content-type': 'message/rfc822', 'x-elchi-signature': signature },
          method: 'POST',
        }),
      })
      return { body: (await response.json()) as Record<string, unknown>, status: response.status }
    }
    expect((await post('')).status).toBe(401)
    const signature = signBody({ body, now: new Date(), secret: 'the secret of the tests' })
    expect(await post(signature)).toEqual({
      body: { class: 'full', delivery, kind: 'failed', suppressed: false },
      status: 200,
    })
  })
})
