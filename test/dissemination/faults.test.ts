import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createClient } from '@libsql/client'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { DisseminationApp } from './helpers/app.js'
import type { TcpProxy } from './helpers/tcpProxy.js'

import { inTransaction, sqliteOf } from '../../src/database/index.js'
import { runDispatcher, sendNotices } from '../../src/dissemination/index.js'
import { openJournal } from '../../src/dissemination/journal/journal.js'
import { claimBatch, openBatches } from '../../src/dissemination/outbox/batches.js'
import { outboxOf } from '../../src/dissemination/outbox/store/index.js'
import { attemptId } from '../../src/dissemination/outbox/types.js'
import { optionsOf } from '../../src/plugin/options.js'
import { putIdentity } from '../../src/vault/index.js'
import { systemActor } from '../../src/workflow/index.js'
import { bootDissemination } from './helpers/app.js'
import { fillUp } from './helpers/fillUp.js'
import { formsOf } from './helpers/forms.js'
import { scriptedServers } from './helpers/scriptedServer.js'
import { tcpProxy } from './helpers/tcpProxy.js'
import { tlsServer, trustEverybody } from './helpers/tlsServer.js'

const addresses = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}@un.example`)

describe('a sending in spite of faults', () => {
  let app: DisseminationApp
  const start = scriptedServers()

  beforeAll(async () => {
    app = await bootDissemination('sqlite')
  })
  afterAll(() => app.close())

  it('should let no mail leave while the database is locked, and each once afterwards', async () => {
    const server = await start()
    const { id } = await app.scheduled(addresses('locked', 4))
    const other = createClient({ url: app.environment.DATABASE_URL ?? '' })
    const lock = await other.transaction('write')
    const sending = app.dispatch(server.url)
    await pause(400)
    expect(server.mails).toHaveLength(0)
    await lock.rollback()
    other.close()
    await sending
    await app.dispatch(server.url)
    expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual(addresses('locked', 4))
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should record each mail before it leaves, and take none as sent, when the disk is full', async () => {
    const run = sqliteOf(app.payload)
    const limit = (pages: string) =>
      inTransaction({ payload: app.payload }, async (req) => {
        await run?.(`PRAGMA max_page_count = ${pages}`, req)
      })
    const wanted = addresses('full', 60)
    const { id } = await app.scheduled(wanted)
    const [{ page_count: pages } = {}] = (await run?.('PRAGMA page_count')) ?? []
    await limit(String(Number(pages) + 2))
    const before = await start()
    await expect(app.dispatch(before.url)).rejects.toMatchObject({
      cause: { code: 'SQLITE_FULL' },
    })
    expect(before.mails.length).toBeLessThan(60)
    const { docs } = await app.payload.db.find<{ id: string }>({
      collection: 'delivery-attempts',
      limit: 0,
      pagination: false,
    })
    const attempted = new Set(docs.map((attempt) => attempt.id.split('#')[0]))
    const reached = before.mails.map(({ recipient }) => recipient)
    for (const { id: delivery, address, state } of await app.deliveriesOf(id)) {
      expect(attempted.has(delivery) || !reached.includes(String(address))).toBe(true)
      expect(state !== 'accepted' || reached.includes(String(address))).toBe(true)
    }

    // The process lives on: what it knows and could not store is stored by its next pass.
    await limit('1073741823')
    const after = await start()
    await app.dispatch(after.url)
    const all = [...reached, ...after.mails.map(({ recipient }) => recipient)]
    expect(all.sort()).toEqual([...wanted].sort())
    expect(new Set(Object.values(await app.statesOf(id)))).toEqual(new Set(['accepted']))
    expect(await app.stateOfSending(id)).toBe('sent')
  }, 60_000)

  it('should end its pass and say why when it cannot note any more what leaves', async () => {
    const wanted = addresses('unnoted', 60)
    const { journals } = optionsOf(app.payload).dissemination
    const asked: string[] = []
    const before = await start({
      data: ({ recipient }) => {
        asked.push(recipient)
        return '354 go ahead'
      },
      dot: ({ mail }) => {
        if (mail === 6) {
          expect(fillUp(journals)).toBe(1)
        }
        return '250 2.0.0 queued'
      },
    })
    const { id } = await app.scheduled(wanted)
    await app.dispatch(before.url, { size: 2 })
    expect(asked.length).toBeLessThan(16)
    const states = await app.statesOf(id)
    const reached = before.mails.map(({ recipient }) => recipient)
    for (const [address, state] of Object.entries(states)) {
      expect(state).toBe(reached.includes(address) ? 'accepted' : 'queued')
    }
    const row = await app.payload.db.findOne<{ id: string; trouble?: string }>({
      collection: 'disseminations',
      where: { id: { equals: id } },
    })
    expect(row?.trouble).toBe('journal-unwritable')

    const after = await start()
    await app.dispatch(after.url)
    const all = [...reached, ...after.mails.map(({ recipient }) => recipient)]
    expect(all.sort()).toEqual([...wanted].sort())
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should let nothing more leave of what is withdrawn while the database takes no writes', async () => {
    const wanted = addresses('hanging', 60)
    const other = createClient({ url: app.environment.DATABASE_URL ?? '' })
    let lock: Awaited<ReturnType<typeof other.transaction>> | undefined
    let withdrawn: Promise<unknown> | undefined
    const server = await start({
      dot: ({ mail }) => {
        if (mail === 12) {
          withdrawn = other
            .execute({
              args: [release.id],
              sql: "UPDATE releases SET status = 'withdrawn' WHERE id = ?",
            })
            .then(async () => (lock = await other.transaction('write')))
        }
        const settled = withdrawn ?? Promise.resolve()
        return { after: settled.then(() => pause(60)), reply: '250 2.0.0 queued' }
      },
    })
    const { id, release } = await app.scheduled(wanted)
    const sending = app.dispatch(server.url, { size: 1 })
    await pause(2500)
    await lock?.rollback()
    other.close()
    await sending
    expect(lock).toBeDefined()
    expect(server.mails.length).toBeLessThan(24)
    const states = Object.values(await app.statesOf(id))
    expect(states.filter((state) => state === 'queued')).toHaveLength(60 - server.mails.length)
  })

  it.each(['cancelled', 'paused', 'withdrawn'])(
    'should record what a killed worker had handed over, though the sending was %s since',
    async (how) => {
      const wanted = ['answered', 'begun', 'waiting'].map((name) => `${name}-${how}@un.example`)
      const { id, release } = await app.scheduled(wanted)
      const { payload } = app
      const { clock, dissemination } = optionsOf(payload)
      await app.fire(id, 'start', systemActor('dispatcher'))
      const [batch] = await openBatches(payload, id)
      const hasEnded = () => false
      const worker = `killed-${how}`
      const claim = batch && (await claimBatch({ batch, hasEnded, now: clock(), payload, worker }))
      const [answered = '', begun = '', waiting = ''] = (await app.deliveriesOf(id)).map((row) =>
        attemptId(row.id, 1),
      )
      const at = clock().toISOString()
      const intents = [answered, begun, waiting].map((attempt) => ({
        id: attempt,
        at,
        claim: claim?.id ?? '',
        outcome: null,
        reply: null,
      }))
      const mayBegin = () => Promise.resolve(true)
      await outboxOf(payload).commit({ intents, mayBegin, settlements: [] })
      const journal = openJournal(dissemination.journals, worker)
      await Promise.all([journal.begin(answered), journal.begin(begun)])
      const reply = { code: 250, enhanced: '2.0.0', text: 'queued' }
      journal.outcome(answered, { kind: 'accepted', reply })
      journal.end()

      if (how === 'withdrawn') {
        const data = { status: 'withdrawn' }
        await payload.db.updateOne({ id: release.id, collection: 'releases', data })
      } else {
        await app.fire(id, how === 'paused' ? 'pause' : 'cancel', undefined, 'stop')
      }
      const server = await start()
      await app.dispatch(server.url)
      expect(server.mails).toEqual([])
      expect(await app.statesOf(id)).toEqual({
        [wanted[0] ?? '']: 'accepted',
        [wanted[1] ?? '']: 'unknown',
        [wanted[2] ?? '']: 'queued',
      })
    },
  )

  it('should bring a letter however often the database refused to let it begin', async () => {
    const run = (statement: string) =>
      inTransaction({ payload: app.payload }, async (req) => {
        await sqliteOf(app.payload)?.(statement, req)
      })
    const list = await app.makeList({ isPublic: true, tlpCeiling: 'TLP:CLEAR' })
    await formsOf(app).post('/api/mail/subscribe', [
      ['email', 'letter@home.example'],
      ['lang', 'en'],
      ['list', list],
    ])
    await run(
      'CREATE TRIGGER refuse BEFORE INSERT ON delivery_attempts ' +
        "BEGIN SELECT RAISE(ABORT, 'refused'); END",
    )
    const server = await start()
    const sessions = app.sessionsTo(server.url, { size: 1 })
    const pass = () => sendNotices({ payload: app.payload, sessions })
    for (let times = 0; times < 3; times += 1) {
      await expect(pass()).rejects.toThrow()
    }
    await run('DROP TRIGGER refuse')
    expect(await pass()).toBe(1)
    sessions.close()
    expect(server.mails.map(({ recipient }) => recipient)).toEqual(['letter@home.example'])
  })

  it('should bring mails of a list that demands TLS over TLS alone', async () => {
    const plain = await start()
    const broken = await start({ ehlo: () => '250-scripted.example\r\n250 STARTTLS' })
    const { id } = await app.scheduled(['tls@un.example'], undefined, { tlsRequired: true })
    for (const url of [plain.url, broken.url]) {
      expect((await app.dispatch(url)).trouble).toBe('server-tls')
      expect(await app.statesOf(id)).toEqual({ 'tls@un.example': 'queued' })
    }
    const row = await app.payload.db.findOne<{ id: string; trouble?: string }>({
      collection: 'disseminations',
      where: { id: { equals: id } },
    })
    expect(row?.trouble).toBe('server-tls')
    expect([...plain.mails, ...broken.mails]).toEqual([])

    const server = await tlsServer()
    expect((await app.dispatch(server.url)).trouble).toBe('server-tls')
    const trust = trustEverybody()
    try {
      expect((await app.dispatch(server.url)).trouble).toBeNull()
    } finally {
      trust.restore()
      await server.close()
    }
    expect(server.mails).toEqual([{ isEncrypted: true, recipient: 'tls@un.example' }])
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should go on over TLS alone once a list demands it, while it is sent to', async () => {
    let change: Promise<unknown> | undefined
    let later = 0
    optionsOf(app.payload).clock = () => new Date(Date.now() + later)
    const server = await start({
      dot: () => {
        change ??= app.payload
          .update({
            id: list,
            collection: 'mailing-lists' as never,
            data: { tlsRequired: true } as never,
          })
          .then(() => (later = 61_000))
        return { after: change, reply: '250 2.0.0 queued' }
      },
    })
    const { id, list } = await app.scheduled(addresses('stricter', 40))
    const { trouble } = await app.dispatch(server.url, { size: 1 })
    optionsOf(app.payload).clock = () => new Date()
    expect(trouble).toBe('server-tls')
    expect(server.mails.length).toBeLessThan(20)
    const states = Object.values(await app.statesOf(id))
    expect(states.filter((state) => state === 'queued')).toHaveLength(40 - server.mails.length)
    await app.closeBatches()
  })

  it('should leave out whom an address names of the register, and nobody beside', async () => {
    await putIdentity({ identity: { given: 'Gulnora', surname: 'Yusupova' }, payload: app.payload })
    const server = await start()
    const wanted = ['gulnora@un.example', 'yusupova@un.example', ...addresses('beside', 3)]
    const { id } = await app.scheduled([...wanted, 'gulnora.yusupova@un.example'])
    await app.dispatch(server.url)
    expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual(wanted.sort())
    expect((await app.statesOf(id))['gulnora.yusupova@un.example']).toBe('skipped')
  })

  it('should finish what is on its way when it is told to end, and leave the rest queued', async () => {
    const stop = new AbortController()
    const server = await start({
      dot: ({ mail }) => {
        if (mail === 3) {
          stop.abort()
        }
        return '250 2.0.0 queued'
      },
    })
    const { id } = await app.scheduled(addresses('drained', 30))
    const sessions = app.sessionsTo(server.url, { size: 2 })
    await runDispatcher({ payload: app.payload, sessions, signal: stop.signal })
    sessions.close()
    const states = await app.statesOf(id)
    const reached = server.mails.map(({ recipient }) => recipient)
    expect(reached.length).toBeLessThan(30)
    for (const [address, state] of Object.entries(states)) {
      expect(state).toBe(reached.includes(address) ? 'accepted' : 'queued')
    }
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(30)
    expect(new Set(server.mails.map(({ recipient }) => recipient)).size).toBe(30)
  })

  it('should send what was put off once when its time has come, however the clock jumps', async () => {
    let isGrey = true
    const server = await start({ rcpt: () => (isGrey ? '450 4.7.1 later' : '250 2.1.5 ok') })
    const { id } = await app.scheduled(['clock@un.example'])
    await app.dispatch(server.url)
    isGrey = false
    const at = async (ms: number) => {
      optionsOf(app.payload).clock = () => new Date(Date.now() + ms)
      await app.dispatch(server.url)
    }
    await at(-3600_000)
    expect(server.mails).toHaveLength(0)
    await at(3600_000)
    await at(-24 * 3600_000)
    await at(48 * 3600_000)
    optionsOf(app.payload).clock = () => new Date()
    expect(server.mails).toHaveLength(1)
    expect(await app.statesOf(id)).toEqual({ 'clock@un.example': 'accepted' })
  })

  it('should not wait for as long as the clock was ahead when a mail was put off', async () => {
    const year = 365 * 24 * 3600_000
    let isGrey = true
    const server = await start({ rcpt: () => (isGrey ? '450 4.7.1 later' : '250 2.1.5 ok') })
    const { id } = await app.scheduled(['ahead@un.example'])
    await app.fire(id, 'start', systemActor('dispatcher'))
    optionsOf(app.payload).clock = () => new Date(Date.now() + year)
    await app.dispatch(server.url)
    optionsOf(app.payload).clock = () => new Date()
    expect(await app.statesOf(id)).toEqual({ 'ahead@un.example': 'deferred' })
    isGrey = false
    await app.dispatch(server.url)
    expect(await app.statesOf(id)).toEqual({ 'ahead@un.example': 'accepted' })
  })

  it('should wait no longer because the clock of the machine is set back', async () => {
    const real = Date.now
    const set = jest.spyOn(Date, 'now')
    const back = () => {
      setTimeout(() => set.mockImplementation(() => real() - 3600_000), 200)
      return 'stall' as const
    }
    const server = await start({ data: back })
    await app.scheduled(['patient@un.example'])
    try {
      const { trouble } = await app.dispatch(server.url, { patience: 700, size: 1 })
      expect(trouble).toBe('server-timeout')
    } finally {
      set.mockRestore()
    }
    await app.closeBatches()
  })
})

const onMongo = process.env.MONGODB_TEST_URI ? describe : describe.skip

onMongo('a sending whose database is taken away', () => {
  let app: DisseminationApp
  let proxy: TcpProxy
  const start = scriptedServers()

  beforeAll(async () => {
    const { hostname, port } = new URL(process.env.MONGODB_TEST_URI ?? '')
    proxy = await tcpProxy({ host: hostname, port: Number(port) })
    const url = new URL(process.env.MONGODB_TEST_URI ?? '')
    url.host = `127.0.0.1:${proxy.port}`
    url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
    // Missed within the test.
    url.searchParams.set('serverSelectionTimeoutMS', '2000')
    url.searchParams.set('heartbeatFrequencyMS', '500')
    app = await bootDissemination('mongodb', url.toString())
  })
  afterAll(async () => {
    await app.close()
    await proxy.close()
  })

  /** The driver finds its server again in its own time. */
  const reconnected = async (): Promise<void> => {
    const answer = await app.payload.count({ collection: 'contacts' }).catch(() => null)
    if (answer === null) {
      await pause(250)
      await reconnected()
    }
  }

  it('should have the database keep each attempt and result through a power cut before it goes on', async () => {
    const said: string[] = []
    proxy.listen((chunk) => said.push(chunk.toString('latin1')))
    const server = await start()
    await app.scheduled(['kept@un.example'])
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(1)
    // A write of the outbox in bulk, and `j: true` as BSON has it.
    const writes = said.filter((text) =>
      /(?:insert|update)\0[\s\S]{4}deliver(?:ies|y-attempts)\0/.test(text),
    )
    expect(writes.length).toBeGreaterThanOrEqual(4)
    expect(writes.every((text) => text.includes('\x08j\0\x01'))).toBe(true)
  })

  it.each([
    ['is stopped', async () => proxy.close()],
    [
      'hangs and comes back',
      async () => {
        proxy.stall()
        await pause(1000)
        await proxy.close()
        await proxy.open()
      },
    ],
  ])(
    'should take nothing as sent, send nothing twice, and go on, when it %s',
    async (how, take) => {
      const wanted = addresses(how.replaceAll(' ', '-'), 24)
      let taken: Promise<void> | undefined
      const server = await start({
        dot: ({ mail }) => {
          if (mail === 4) {
            taken = take()
          }
          return '250 2.0.0 queued'
        },
      })
      const { id } = await app.scheduled(wanted)
      // Back within the driver's patience, it is taken up again; otherwise the pass fails.
      const pass = app.dispatch(server.url, { size: 2 })
      await (how === 'is stopped' ? expect(pass).rejects.toThrow() : pass.catch(() => undefined))
      await taken
      const reached = server.mails.map(({ recipient }) => recipient)
      expect(reached.length).toBeGreaterThanOrEqual(4)

      await proxy.open()
      await reconnected()
      const attempted = new Set(
        (
          await app.payload.db.find<{ id: string }>({
            collection: 'delivery-attempts',
            limit: 0,
            pagination: false,
          })
        ).docs.map((attempt) => attempt.id.split('#')[0]),
      )
      for (const { id: delivery, address, state } of await app.deliveriesOf(id)) {
        const isThere = reached.includes(String(address))
        expect(state !== 'accepted' || isThere).toBe(true)
        expect(!isThere || attempted.has(delivery)).toBe(true)
      }

      await app.dispatch(server.url)
      expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual([...wanted].sort())
      expect(new Set(Object.values(await app.statesOf(id)))).toEqual(new Set(['accepted']))
      expect(await app.stateOfSending(id)).toBe('sent')
    },
    120_000,
  )
})
