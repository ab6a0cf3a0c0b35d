import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'
import { setTimeout as pause } from 'node:timers/promises'

import type { DisseminationApp } from './helpers/app.js'
import type { Script } from './helpers/scriptedServer.js'

import { verifyAudit } from '../../src/audit/index.js'
import { readProgress } from '../../src/dissemination/progress/read.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { bootDissemination } from './helpers/app.js'
import { scriptedServers } from './helpers/scriptedServer.js'

/** Accepts a mail once this has happened, and as slowly as servers elsewhere do. */
const slowly = (happened: Promise<unknown>) => ({
  after: happened.then(() => pause(100)),
  reply: '250 2.0.0 queued',
})

describe.each(databases)('a sending on %s', (database) => {
  let app: DisseminationApp
  const start = scriptedServers()

  beforeAll(async () => {
    app = await bootDissemination(database)
  })
  afterEach(() => app.closeBatches())
  afterAll(() => app.close())

  it('should bring one mail to each reader and end', async () => {
    const server = await start()
    const { id, audience } = await app.scheduled(['a@un.example', 'b@osce.example', 'c@ep.example'])
    expect(audience).toMatchObject({ queued: 3, skipped: {}, total: 3 })
    await app.dispatch(server.url)
    expect(await app.stateOfSending(id)).toBe('sent')
    expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual([
      'a@un.example',
      'b@osce.example',
      'c@ep.example',
    ])
    const mail = await simpleParser(server.mails[0]?.data ?? '')
    expect(mail.subject).toBe('Fines for believers')
    expect(mail.text).toContain('Three believers were fined.')
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}\.[0-9a-f]{16}@elchi\.example>$/)
    const states = await app.statesOf(id)
    expect(new Set(Object.values(states))).toEqual(new Set(['accepted']))
  })

  it('should send nothing a second time', async () => {
    const server = await start()
    const { id } = await app.scheduled(['again@un.example'])
    await app.dispatch(server.url)
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(1)
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should send nothing before it was approved and scheduled', async () => {
    const server = await start()
    const { id } = await app.scheduled(['early@un.example'])
    await app.fire(id, 'cancel', undefined, 'not today')
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(0)
  })

  it('should leave a mail unknown, and never send it again, when contact is lost after the dot', async () => {
    const server = await start({ dot: () => 'drop' })
    const { id } = await app.scheduled(['doubt@un.example'])
    await app.dispatch(server.url)
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(1)
    expect(await app.statesOf(id)).toEqual({ 'doubt@un.example': 'unknown' })
  })

  it('should not mail who was erased, left, or has another address, while a sending takes long', async () => {
    const wanted = Array.from({ length: 40 }, (_, index) => `long${index}@un.example`)
    const contactOf = async (address: string) => {
      const { docs } = await app.payload.find({
        collection: 'contacts' as never,
        where: { email: { equals: address } },
      })
      return String((docs[0] as { id: string } | undefined)?.id)
    }
    let change: Promise<unknown> | undefined
    let later = 0
    optionsOf(app.payload).clock = () => new Date(Date.now() + later)
    const server = await start({
      dot: () => {
        change ??= (async () => {
          for (const [index, { id: delivery, address }] of (await app.deliveriesOf(id)).entries()) {
            const [contact, collection] = [await contactOf(String(address)), 'contacts' as never]
            if (index % 2 === 0) {
              const data = { email: `other-${String(address)}` } as never
              await app.payload.update({ id: contact, collection, data })
            } else {
              await app.payload.delete({ id: contact, collection })
              const data = { address: null }
              await app.payload.db.updateOne({ id: delivery, collection: 'deliveries', data })
            }
          }
          later = 61_000
        })()
        return { after: change, reply: '250 2.0.0 queued' }
      },
    })
    const { id } = await app.scheduled(wanted)
    await app.dispatch(server.url, { size: 1 })
    optionsOf(app.payload).clock = () => new Date()
    expect(server.mails.length).toBeLessThan(20)
    const rows = await app.deliveriesOf(id)
    const reasons = rows.filter(({ state }) => state === 'skipped').map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(['address-changed', 'inactive']))
    expect(reasons).toHaveLength(40 - server.mails.length)
    expect(rows.filter(({ address }) => !address)).toHaveLength(20)
  })

  it('should put off what the server puts off, and tell a refusal of an address', async () => {
    const server = await start({
      rcpt: ({ recipient }) =>
        recipient.startsWith('gone')
          ? '550 5.1.1 no such user'
          : recipient.startsWith('later')
            ? '450 4.2.1 greylisted'
            : '250 2.1.5 ok',
    })
    const { id } = await app.scheduled(['ok@un.example', 'gone@un.example', 'later@un.example'])
    await app.dispatch(server.url)
    expect(await app.statesOf(id)).toEqual({
      'gone@un.example': 'rejected',
      'later@un.example': 'deferred',
      'ok@un.example': 'accepted',
    })
    expect(await app.stateOfSending(id)).toBe('sending')
    const rows = await app.deliveriesOf(id)
    expect(rows.find(({ state }) => state === 'rejected')).toMatchObject({ reason: 'address' })
    expect(rows.every(({ attempts }) => attempts === 1)).toBe(true)
  })

  it('should fail nobody where the server refuses one mail after another, whoever it is for', async () => {
    const wanted = Array.from({ length: 40 }, (_, index) => `relay${index}@un.example`)
    const refusing = await start({ dot: () => '554 5.7.1 rejected as spam' })
    const { id } = await app.scheduled(wanted)
    expect((await app.dispatch(refusing.url)).trouble).toBe('server-refuses')
    expect(refusing.mails.length).toBeLessThan(40)
    expect(new Set(Object.values(await app.statesOf(id)))).toEqual(new Set(['queued']))

    const gone = wanted.slice(0, 3)
    const server = await start({
      rcpt: ({ recipient }) => (gone.includes(recipient) ? '550 unknown here' : '250 2.1.5 ok'),
    })
    expect((await app.dispatch(server.url)).trouble).toBeNull()
    expect(server.mails).toHaveLength(37)
    const refused = (await app.deliveriesOf(id)).filter(({ state }) => state === 'rejected')
    expect(refused.map(({ address }) => address).sort()).toEqual(gone)
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should let a domain be that puts off one mail after another, and reach it afterwards', async () => {
    const busy = Array.from({ length: 40 }, (_, index) => `r${index}@busy.example`)
    const tried: string[] = []
    let isBusy = true
    const server = await start({
      rcpt: ({ recipient }) => {
        tried.push(recipient)
        return isBusy && recipient.endsWith('@busy.example')
          ? '451 4.3.2 come back later'
          : '250 2.1.5 ok'
      },
    })
    const { id } = await app.scheduled([...busy, 'x@calm.example', 'y@calm.example'])
    await app.dispatch(server.url)

    expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual([
      'x@calm.example',
      'y@calm.example',
    ])
    expect(tried.filter((recipient) => busy.includes(recipient)).length).toBeLessThan(20)
    const rows = (await app.deliveriesOf(id)).filter(({ domain }) => domain === 'busy.example')
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['deferred']))
    expect(rows.filter(({ reason }) => reason === 'domain').length).toBeGreaterThan(20)
    const { domains } = await readProgress({ id, payload: app.payload })
    expect(domains).toEqual([
      { deferred: 40, domain: 'busy.example', reason: 'domain', rejected: 0, unknown: 0 },
    ])

    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(2)
    isBusy = false
    optionsOf(app.payload).clock = () => new Date(Date.now() + 600_000)
    await app.dispatch(server.url)
    optionsOf(app.payload).clock = () => new Date()
    expect(server.mails).toHaveLength(42)
    expect(new Set(server.mails.map(({ recipient }) => recipient)).size).toBe(42)
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it.each<[string, Script | null]>([
    ['nobody listens', null],
    ['the greeting is a refusal', { greeting: () => '554 no service' }],
    ['the server closes with 421', { mail: () => '421 4.3.2 closing' }],
    ['its TLS is broken', { ehlo: () => '250-scripted.example\r\n250 STARTTLS' }],
    ['it stalls before the data', { data: () => 'stall' }],
  ])('should keep everybody in the queue when %s, and go on when it is over', async (_, script) => {
    const broken = await start(script ?? {})
    if (!script) {
      await broken.close()
    }
    const { id } = await app.scheduled(['x@un.example', 'y@un.example'])
    const { trouble } = await app.dispatch(broken.url, { patience: 700 })
    expect(trouble).toMatch(/^server-/)
    expect(new Set(Object.values(await app.statesOf(id)))).toEqual(new Set(['queued']))
    const healthy = await start()
    expect((await app.dispatch(healthy.url)).trouble).toBeNull()
    expect(healthy.mails.map(({ recipient }) => recipient).sort()).toEqual([
      'x@un.example',
      'y@un.example',
    ])
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should stop at once when it is paused, and go on where it was', async () => {
    const addresses = Array.from({ length: 30 }, (_, index) => `r${index}@un.example`)
    let hasPaused: Promise<unknown> | undefined
    const server = await start({
      dot: ({ mail }) => {
        if (mail === 5) {
          hasPaused = app.fire(sending.id, 'pause', undefined, 'wrong attachment')
        }
        return hasPaused ? slowly(hasPaused) : '250 2.0.0 queued'
      },
    })
    const sending = await app.scheduled(addresses)
    await app.dispatch(server.url, { size: 2 })
    await hasPaused
    expect(await app.stateOfSending(sending.id)).toBe('paused')
    expect(server.mails.length).toBeLessThan(20)
    await app.dispatch(server.url)
    expect(server.mails.length).toBeLessThan(20)
    await app.fire(sending.id, 'resume', undefined, 'it was right')
    await app.dispatch(server.url)
    expect(await app.stateOfSending(sending.id)).toBe('sent')
    expect(new Set(server.mails.map(({ recipient }) => recipient)).size).toBe(30)
    expect(server.mails).toHaveLength(30)
  })

  it('should stop at once when it is cancelled while it runs, and tell the rate of what has run', async () => {
    const addresses = Array.from({ length: 30 }, (_, index) => `c${index}@un.example`)
    let hasEnded: Promise<unknown> | undefined
    const server = await start({
      dot: ({ mail }) => {
        if (mail === 5) {
          hasEnded = app.fire(sending.id, 'cancel', undefined, 'not needed any more')
        }
        return hasEnded ? slowly(hasEnded) : '250 2.0.0 queued'
      },
    })
    const sending = await app.scheduled(addresses)
    await app.dispatch(server.url, { size: 2 })
    await hasEnded
    const left = server.mails.length
    await app.dispatch(server.url)
    const progress = await readProgress({ id: sending.id, payload: app.payload })

    expect(left).toBeLessThan(20)
    expect(server.mails).toHaveLength(left)
    expect(progress).toMatchObject({ secondsLeft: null, state: 'cancelled' })
    expect(progress.counts).toMatchObject({ accepted: left, queued: 30 - left })
    expect(progress.rate).toBeGreaterThan(left / 60)
  })

  it('should send nothing of a release that was taken back', async () => {
    const server = await start()
    const { id, release } = await app.scheduled(['w@un.example'])
    await app.payload.db.updateOne({
      id: release.id,
      collection: 'releases',
      data: { status: 'withdrawn' },
    })
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(0)
    expect(await app.stateOfSending(id)).toBe('scheduled')
  })

  it('should wait for the end of an embargo', async () => {
    const server = await start()
    const release = await app.makeRelease({ embargoUntil: '2100-01-01T00:00:00.000Z' })
    await app.scheduled(['embargo@un.example'], release)
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(0)
  })

  it('should hand each mail over once with several dispatchers at work', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => `many${index}@un.example`)
    const server = await start()
    const { id } = await app.scheduled(addresses)
    const passes = await Promise.all([1, 2, 3].map(() => app.dispatch(server.url)))
    expect(passes.map(({ trouble }) => trouble)).toEqual([null, null, null])
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(40)
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should let a reader out by POST alone, off this list, and back again', async () => {
    const server = await start()
    const { list, release } = await app.scheduled(['leaver@un.example'])
    await app.dispatch(server.url)
    const mail = await simpleParser(server.mails[0]?.data ?? '')
    const link = (mail.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe.url
    const route = new URL(link).pathname.replace(/^\/api/, '')
    const audienceNow = async () => {
      const { prepare } = await import('../../src/dissemination/index.js')
      return (await prepare({ lists: [list], payload: app.payload, release: release.id })).audience
    }
    expect((await app.rest('GET', route)).status).toBe(200)
    expect(await audienceNow()).toMatchObject({ queued: 1 })
    expect((await app.rest('POST', route)).status).toBe(200)
    expect(await audienceNow()).toMatchObject({ queued: 0, skipped: { 'opted-out': 1 } })
    expect((await app.rest('POST', route.replace('unsubscribe', 'subscribe-again'))).status).toBe(
      200,
    )
    expect(await audienceNow()).toMatchObject({ queued: 1 })
  })

  it('should answer a link that was never made like any other', async () => {
    const answers = await Promise.all(
      ['GET', 'POST'].map((method) => app.rest(method, '/mail/unsubscribe/abc.def')),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  it('should not mail who left after the audience was frozen', async () => {
    const server = await start()
    const { id, list } = await app.scheduled(['stays@un.example', 'leaves@un.example'])
    const rows = await app.deliveriesOf(id)
    const leaving = rows.find(({ address }) => address === 'leaves@un.example')
    await app.payload.db.updateOne({
      id: String(leaving?.subscription),
      collection: 'subscriptions',
      data: { status: 'unsubscribed' },
    })
    await app.dispatch(server.url)
    expect(list).toBeTruthy()
    expect(server.mails.map(({ recipient }) => recipient)).toEqual(['stays@un.example'])
  })

  it('should keep an audit log that proves itself, without addresses', async () => {
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
    const { docs } = await app.payload.db.find({
      collection: 'audit-log',
      limit: 0,
      pagination: false,
      where: { kind: { like: 'dissemination' } },
    })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toMatch(/@un\.example/)
  })
})
