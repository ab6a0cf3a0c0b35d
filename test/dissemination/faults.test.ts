import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { setTimeout as pause } from 'node:timers/promises'

import type { DisseminationApp } from './helpers/app.js'
import type { Script } from './helpers/scriptedServer.js'

import { runDispatcher } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { bootDissemination } from './helpers/app.js'
import { scriptedServer } from './helpers/scriptedServer.js'

const addresses = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}@un.example`)

describe('a sending in spite of faults', () => {
  let app: DisseminationApp
  const started: { close: () => Promise<void> }[] = []
  const start = async (script?: Script) => {
    const server = await scriptedServer(script)
    started.push(server)
    return server
  }

  beforeAll(async () => {
    app = await bootDissemination('sqlite')
  })
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()))
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

  it('should record each mail before it leaves, and take none as sent, when storing fails', async () => {
    const server = await start()
    const { id } = await app.scheduled(addresses('full', 3))
    const { beginTransaction } = app.payload.db
    let isFull = false
    const full = await start({
      dot: () => {
        isFull = true
        return '250 2.0.0 queued'
      },
    })
    app.payload.db.beginTransaction = async (...args) => {
      if (isFull) {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      }
      return beginTransaction(...args)
    }
    await expect(app.dispatch(full.url)).rejects.toThrow(/full/)
    app.payload.db.beginTransaction = beginTransaction
    const { docs } = await app.payload.db.find<{ id: string }>({
      collection: 'delivery-attempts',
      limit: 0,
      pagination: false,
    })
    const attempted = docs.map((attempt) => attempt.id.split('#')[0])
    const rows = await app.deliveriesOf(id)
    for (const { recipient } of full.mails) {
      const row = rows.find(({ address }) => address === recipient)
      expect(attempted).toContain(row?.id)
      expect(row?.state).toBe('queued')
    }
    optionsOf(app.payload).clock = () => new Date(Date.now() + 120_000)
    await app.dispatch(server.url)
    optionsOf(app.payload).clock = () => new Date()
    const all = [...full.mails, ...server.mails].map(({ recipient }) => recipient)
    expect(new Set(all).size).toBe(all.length)
    const states = Object.values(await app.statesOf(id))
    expect(states.filter((state) => state === 'queued')).toEqual([])
  }, 60_000)

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
    await at(-24 * 3600_000)
    expect(server.mails).toHaveLength(0)
    await at(3600_000)
    await at(-24 * 3600_000)
    await at(48 * 3600_000)
    optionsOf(app.payload).clock = () => new Date()
    expect(server.mails).toHaveLength(1)
    expect(await app.statesOf(id)).toEqual({ 'clock@un.example': 'accepted' })
  })
})
