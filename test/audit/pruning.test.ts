import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readFile, rm, writeFile } from 'node:fs/promises'

import type { AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from './helpers/app.js'

import {
  appendAudit,
  auditRoom,
  lookForRestore,
  mailAnchor,
  verifyAudit,
  wasRestored,
} from '../../src/audit/index.js'
import { rowAfter } from '../../src/audit/row.js'
import { optionsOf } from '../../src/plugin/options.js'
import { retentionRoom, sweepAudit } from '../../src/retention/index.js'
import { databases } from '../helpers/boot.js'
import { startRooms } from './helpers/app.js'

const collection = 'audit-log'
const day = 86_400_000
const start = Date.parse('2026-01-01T10:00:00Z')

describe.each(databases)('an audit log with a retention of its own on %s', (database) => {
  let app: RoomApp
  const mails: { subject?: string; text?: string; to?: unknown }[] = []
  let takesMail = true

  beforeAll(async () => {
    app = await startRooms({
      change: (config) => ({
        ...config,
        email: () => ({
          name: 'kept',
          defaultFromAddress: 'elchi@elchi.example',
          defaultFromName: 'Elchi',
          sendEmail: (mail) => {
            mails.push(mail as (typeof mails)[number])
            return Promise.resolve({ sent: takesMail })
          },
        }),
      }),
      collections: [{ slug: 'things', fields: [{ name: 'id', type: 'text', required: true }] }],
      database,
      options: {
        audit: { anchorMail: 'auditor@elchi.example', keepDays: 30 },
        retention: [{ collection: 'things', days: 30, states: [], transition: 'purge' }],
      },
      rooms: [auditRoom, retentionRoom],
    })
    optionsOf(app.payload).audit.anchors = app.anchors
  })
  afterAll(() => app.close())

  const on = (days: number): void => {
    optionsOf(app.payload).clock = () => new Date(start + days * day)
  }
  const append = (...sources: string[]) =>
    appendAudit({
      entries: sources.map((source) => ({
        actor: 'user:u1',
        kind: 'test.step',
        source,
        subject: `things:${source}`,
      })),
      payload: app.payload,
    })
  const rows = async (): Promise<AuditRow[]> =>
    (
      await app.payload.db.find<AuditRow>({
        collection,
        limit: 0,
        pagination: false,
        sort: 'id',
      })
    ).docs
  const sources = async () => (await rows()).map(({ source }) => source)

  beforeEach(async () => {
    await app.payload.db.deleteMany({ collection, where: {} })
    await app.payload.db.deleteMany({ collection: 'things', where: {} })
    await rm(app.anchors, { force: true })
    mails.length = 0
    takesMail = true
    on(0)
    await append('a', 'b')
    on(1)
    await append('c')
    on(20)
    await append('d')
  })

  it('should keep what is younger, and prove itself from what is left', async () => {
    on(25)
    expect(await sweepAudit(app.payload)).toBe(0)
    on(35)
    expect(await sweepAudit(app.payload)).toBe(3)
    expect(await sources()).toEqual(['d', 'audit.pruned:3'])
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 2, pruned: 3, verified: true })
    expect(await sweepAudit(app.payload)).toBe(0)
    on(60)
    await append('e')
    on(95)
    expect(await sweepAudit(app.payload)).toBe(3)
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 1, pruned: 6, verified: true })
  })

  it('should go no further than the last anchor outside', async () => {
    const [first] = (await readFile(app.anchors, 'utf8')).split('\n')
    await writeFile(app.anchors, `${first}\n`)
    on(40)
    expect(await sweepAudit(app.payload)).toBe(2)
    expect(await sources()).toEqual(['c', 'd', 'audit.pruned:2'])
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
  })

  it('should prune nothing without an anchor', async () => {
    await rm(app.anchors)
    on(40)
    expect(await sweepAudit(app.payload)).toBe(0)
    expect(await sources()).toHaveLength(4)
  })

  it('should keep what concerns a record on hold, and an erasure that waits for its key', async () => {
    await app.payload.db.create({
      collection: 'things',
      data: { id: 'c', retention: { hold: true } },
    })
    on(100)
    expect(await sweepAudit(app.payload)).toBe(2)
    expect((await sources())[0]).toBe('c')
    await app.payload.db.deleteMany({ collection: 'things', where: {} })
    const key = optionsOf(app.payload).keys.current
    await appendAudit({
      entries: [
        {
          actor: 'system:x',
          data: { key },
          kind: 'vault.erased',
          source: 'x',
          subject: 'things:x',
        },
      ],
      payload: app.payload,
    })
    on(300)
    await sweepAudit(app.payload)
    expect((await sources())[0]).toBe('x')
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
  })

  it('should leave a log alone that is not whole', async () => {
    const [, second] = await rows()
    await app.payload.db.updateOne({
      id: second?.id ?? '',
      collection,
      data: { ...second, actor: 'user:u2' },
    })
    on(40)
    expect(await sweepAudit(app.payload)).toBe(0)
    expect(await sources()).toHaveLength(4)
    expect(await verifyAudit(app.payload)).toMatchObject({
      firstBad: { reason: 'altered', sequence: 2 },
    })
  })

  it('should notice what somebody else takes away from the front, and a pruning that was forged', async () => {
    on(40)
    await sweepAudit(app.payload)
    await append('e')
    const kept = await rows()
    const [first, second, third] = kept
    await app.payload.db.deleteOne({ collection, where: { id: { equals: first?.id } } })
    expect(await verifyAudit(app.payload)).toMatchObject({ firstBad: { reason: 'missing' } })
    // Without the keys nobody can write an entry that says it was right.
    await app.payload.db.updateOne({
      id: second?.id ?? '',
      collection,
      data: { ...second, data: { mac: first?.mac, through: first?.sequence } },
    })
    expect((await verifyAudit(app.payload)).firstBad?.reason).toMatch(/altered|anchor-mismatch/)
    // With the keys, the anchors still tell.
    const { keys } = optionsOf(app.payload)
    for (const row of [second, third]) {
      await app.payload.db.deleteOne({ collection, where: { id: { equals: row?.id } } })
    }
    const entry = {
      actor: 'system:audit',
      data: { mac: first?.mac ?? '', through: first?.sequence ?? 0 },
      kind: 'audit.pruned',
      source: 'audit.pruned:forged',
      subject: null,
    }
    await app.payload.db.create({
      collection,
      data: { ...rowAfter({ at: new Date(), entry, keys, previous: first }) },
    })
    expect(await verifyAudit(app.payload)).toMatchObject({
      firstBad: { reason: 'anchor-mismatch' },
      verified: false,
    })
  })

  it('should notice a truncation that takes the pruning with it', async () => {
    on(40)
    await sweepAudit(app.payload)
    const pruning = (await rows()).at(-1)
    await app.payload.db.deleteOne({ collection, where: { id: { equals: pruning?.id } } })
    expect((await verifyAudit(app.payload)).verified).toBe(false)
  })

  it('should go on where a crash ended a pruning, and be whole meanwhile', async () => {
    const before = await rows()
    on(40)
    await sweepAudit(app.payload)
    await app.payload.db.create({ collection, data: { ...before[2] } })
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
    expect(await sweepAudit(app.payload)).toBe(1)
    expect((await sources())[0]).toBe('d')
  })

  it('should not take a pruned log for a restored backup', async () => {
    const file = await readFile(app.anchors, 'utf8')
    on(40)
    await sweepAudit(app.payload)
    await writeFile(app.anchors, file)
    await lookForRestore(app.payload)
    expect(wasRestored(app.payload)).toBe(false)
  })

  it('should send its head by mail once a day, again when the server did not take it', async () => {
    takesMail = false
    expect(await mailAnchor(app.payload)).toBe(false)
    takesMail = true
    expect(await mailAnchor(app.payload)).toBe(true)
    expect(await mailAnchor(app.payload)).toBe(false)
    expect(mails).toHaveLength(2)
    const [, mail] = mails
    expect(mail).toMatchObject({ subject: 'Audit log: anchor 4', to: 'auditor@elchi.example' })
    expect(mail?.text?.split('\n').every((line) => line.length < 76)).toBe(true)
    expect(mail?.text).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it('should find by a mail that was kept what the anchor file no longer tells', async () => {
    await mailAnchor(app.payload)
    const kept = mails[0]?.text?.replaceAll('\n', '\n> ')
    expect(await verifyAudit(app.payload, kept)).toMatchObject({ verified: true })
    await rm(app.anchors)
    for (const row of (await rows()).slice(2)) {
      await app.payload.db.deleteOne({ collection, where: { id: { equals: row.id } } })
    }
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
    expect(await verifyAudit(app.payload, kept)).toMatchObject({
      firstBad: { reason: 'truncated', sequence: 3 },
    })
  })
})
