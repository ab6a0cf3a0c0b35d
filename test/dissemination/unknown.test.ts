import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { appendFile } from 'node:fs/promises'
import { createLocalReq } from 'payload'

import type { DeliveryRow } from '../../src/dissemination/outbox/types.js'
import type { SendOutcome } from '../../src/dissemination/smtp/types.js'
import type { DisseminationApp } from './helpers/app.js'

import { lookForRestore } from '../../src/audit/index.js'
import {
  decideUnknown,
  firstFaultOf,
  holdRestored,
  settleByEvidence,
} from '../../src/dissemination/index.js'
import { settlementOf } from '../../src/dissemination/outbox/settle.js'
import { outboxOf } from '../../src/dissemination/outbox/store/index.js'
import { readProgress } from '../../src/dissemination/progress/read.js'
import { sharedProgress } from '../../src/dissemination/progress/shared.js'
import { proofEndpoint } from '../../src/dissemination/register/endpoint.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { bootDissemination } from './helpers/app.js'
import { scriptedServers } from './helpers/scriptedServer.js'

const messageIdOf = (data: string): string => /^Message-ID: <(.*)>$/m.exec(data)?.[1]?.trim() ?? ''

describe.each(databases)('what is unknown on %s', (database) => {
  let app: DisseminationApp
  const start = scriptedServers()
  const as = (role: string) =>
    createLocalReq({ user: { id: role, collection: 'users', roles: [role] } as never }, app.payload)
  /** A sending whose mail was lost sight of after its final dot. */
  const doubtful = async (address: string) => {
    const server = await start({ dot: () => 'drop' })
    const { id } = await app.scheduled([address])
    await app.dispatch(server.url)
    return { id, messageId: messageIdOf(server.mails[0]?.data ?? '') }
  }

  beforeAll(async () => {
    app = await bootDissemination(database)
  })
  afterAll(() => app.close())

  it('should go out again, as the same mail, only when a coordinator says so', async () => {
    const { id, messageId } = await doubtful('again@un.example')
    const decision = { comment: 'not in the log', decision: 'resend', dissemination: id } as const
    await expect(decideUnknown({ ...decision, req: await as('editor') })).rejects.toMatchObject({
      code: 'unknown-forbidden',
    })
    expect(await decideUnknown({ ...decision, req: await as('coordinator') })).toEqual({
      settled: 1,
    })
    const healthy = await start()
    // The programme has moved to another domain since: it is the same mail all the same.
    const { smtp } = optionsOf(app.payload)
    const { from } = smtp
    smtp.from = 'Elchi <dispatch@moved.example>'
    await app.dispatch(healthy.url)
    await app.dispatch(healthy.url)
    smtp.from = from
    expect(healthy.mails[0]?.data).toMatch(/^From: .*@moved\.example/m)
    expect(healthy.mails.map(({ data }) => messageIdOf(data))).toEqual([messageId])
    expect(await app.statesOf(id)).toEqual({ 'again@un.example': 'accepted' })
    expect(await app.stateOfSending(id)).toBe('sent')
  })

  it('should end again when the step is taken with nothing to send', async () => {
    const { id } = await doubtful('nothing@un.example')
    await app.fire(id, 'resend', undefined, 'by hand')
    await app.dispatch((await start()).url)
    expect(await app.stateOfSending(id)).toBe('sent')
    expect(await app.statesOf(id)).toEqual({ 'nothing@un.example': 'unknown' })
  })

  it.each(['sending', 'sent'])(
    'should go out again, though the process that put it back ended at once, while it is %s',
    async (state) => {
      const address = `cut-short-${state}@un.example`
      const { id } = await doubtful(address)
      if (state === 'sending') {
        await app.fire(id, 'resend', undefined, 'the log says so')
      } else {
        const data = { settledAt: null }
        await app.payload.db.updateOne({ id, collection: 'disseminations', data })
      }
      const [row] = (await app.deliveriesOf(id)) as unknown as DeliveryRow[]
      const delivery = { ...row, settledAt: null, state: 'queued' } as DeliveryRow
      await outboxOf(app.payload).commit({
        intents: [],
        mayBegin: () => Promise.resolve(false),
        settlements: [{ again: true, attempt: null, delivery }],
      })
      const healthy = await start()
      await app.dispatch(healthy.url)
      await app.dispatch(healthy.url)
      expect(healthy.mails.map(({ recipient }) => recipient)).toEqual([address])
      expect(await app.stateOfSending(id)).toBe('sent')
    },
  )

  it('should be settled without another mail when somebody made sure that it arrived', async () => {
    const { id } = await doubtful('sure@un.example')
    const req = await as('coordinator')
    const decision = { decision: 'confirm', dissemination: id, req } as const
    await expect(decideUnknown({ ...decision, comment: ' ' })).rejects.toMatchObject({
      code: 'unknown-comment',
    })
    await decideUnknown({ ...decision, comment: 'the reader has it' })
    const healthy = await start()
    await app.dispatch(healthy.url)
    expect(healthy.mails).toHaveLength(0)
    expect(await app.statesOf(id)).toEqual({ 'sure@un.example': 'accepted' })
  })

  it('should stay so whatever a worker puts back whose lease has lapsed, except for an answer', async () => {
    const { id } = await doubtful('lapsed@un.example')
    const [row] = (await app.deliveriesOf(id)) as unknown as DeliveryRow[]
    const told = async (outcome: SendOutcome) => {
      const before = { ...row, attempts: 0, state: 'queued' } as DeliveryRow
      const settlement = settlementOf({ chance: 0, now: new Date(), outcome, row: before })
      const settlements = [settlement]
      const mayBegin = () => Promise.resolve(false)
      await outboxOf(app.payload).commit({ intents: [], mayBegin, settlements })
      return (await app.statesOf(id))['lapsed@un.example']
    }
    const reply = { code: 450, enhanced: null, text: 'later' }
    expect(await told({ fault: 'not-begun', kind: 'server', reply: null, stage: 'connect' })).toBe(
      'unknown',
    )
    expect(await told({ class: 'other', kind: 'deferred', reply })).toBe('unknown')
    expect(await told({ kind: 'accepted', reply: { ...reply, code: 250 } })).toBe('accepted')
    expect(await told({ kind: 'unknown' })).toBe('accepted')
  })

  it('should be settled by what the server says of it, and of no other mail', async () => {
    const { id, messageId } = await doubtful('proved@un.example')
    const evidence = { says: 'accepted', source: 'log' } as const
    const foreign = messageId.replace(/^./, (first) => (first === '0' ? '1' : '0'))
    expect(await settleByEvidence({ evidence, payload: app.payload, reference: foreign })).toBe(
      false,
    )
    expect(await settleByEvidence({ evidence, payload: app.payload, reference: messageId })).toBe(
      true,
    )
    expect(await settleByEvidence({ evidence, payload: app.payload, reference: messageId })).toBe(
      false,
    )
    expect(await app.deliveriesOf(id)).toMatchObject([
      { reason: 'proved-by-log', state: 'accepted' },
    ])
  })

  it('should stand in the progress, with its domain, and in a proof that cannot be changed', async () => {
    const { id } = await doubtful('shown@un.example')
    expect(await readProgress({ id, payload: app.payload })).toMatchObject({
      counts: { accepted: 0, unknown: 1 },
      domains: [{ domain: 'un.example', unknown: 1 }],
      total: 1,
    })
    const watching = await Promise.all([1, 2, 3].map(() => sharedProgress(app.payload, id)))
    expect(new Set(watching).size).toBe(1)
    expect(watching[0]).toEqual(await readProgress({ id, payload: app.payload }))
    const req = Object.assign(await as('auditor'), {
      routeParams: { id },
      searchParams: new URLSearchParams(),
    })
    const proof = await (await proofEndpoint.handler(req)).text()
    expect(proof).not.toContain('shown@')
    expect(firstFaultOf(proof)).toBeNull()
    expect(firstFaultOf(proof.replace('"unknown"', '"accepted"'))).toBe(2)
    expect(firstFaultOf(proof.split('\n').slice(0, 2).join('\n'))).toBe(2)
  })

  it('should not grow when a server drops a session before the final dot: the mail stays queued', async () => {
    let drops = 0
    const server = await start({ data: () => ((drops += 1) <= 2 ? 'drop' : '354 go ahead') })
    const { id } = await app.scheduled(['d1@un.example', 'd2@un.example', 'd3@un.example'])
    await app.dispatch(server.url, { size: 1 })
    await app.dispatch(server.url, { size: 1 })
    await app.dispatch(server.url, { size: 1 })
    expect(server.mails).toHaveLength(3)
    expect(new Set(Object.values(await app.statesOf(id)))).toEqual(new Set(['accepted']))
  })

  it('should send nothing by itself from a database that was restored from a backup', async () => {
    const server = await start()
    const { id } = await app.scheduled(['restored@un.example'])
    const ahead = { at: '2026-11-25T12:00:00.000Z', mac: 'f'.repeat(64), sequence: 9_999_999 }
    await appendFile(app.environment.ELCHI_ANCHOR ?? '', `${JSON.stringify(ahead)}\n`)
    await lookForRestore(app.payload)
    await holdRestored(app.payload)
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(0)
    expect(await app.stateOfSending(id)).toBe('scheduled')
    await app.payload.update({
      id,
      collection: 'disseminations' as never,
      data: { scheduledFor: new Date().toISOString() } as never,
    })
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(1)
  })
})
