import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readFile, rm, writeFile } from 'node:fs/promises'

import type { AuditEntry, AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from './helpers/app.js'

import { appendAudit, auditRoom, verifyAudit } from '../../src/audit/index.js'
import { rowAfter } from '../../src/audit/row.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { startRooms } from './helpers/app.js'

const collection = 'audit-log'
const entry = (source: string): AuditEntry => ({
  actor: 'user:u1',
  data: { count: 1 },
  kind: 'test.step',
  source,
  subject: 'things:t1',
})

describe.each(databases)('a forger with the database on %s', (database) => {
  let app: RoomApp
  let rows: AuditRow[]

  beforeAll(async () => {
    app = await startRooms({ database, rooms: [auditRoom] })
  })
  afterAll(() => app.close())

  const idOf = (sequence: number): string => rows[sequence - 1]?.id ?? ''
  const remove = (id: string) =>
    app.payload.db.deleteOne({ collection, where: { id: { equals: id } } })
  const insert = (row: Record<string, unknown>) =>
    app.payload.db.create({ collection, data: { ...row } })
  const verdict = () => verifyAudit(app.payload)

  beforeEach(async () => {
    await app.payload.db.deleteMany({ collection, where: {} })
    await rm(app.anchors, { force: true })
    await appendAudit({ entries: ['a', 'b', 'c', 'd', 'e'].map(entry), payload: app.payload })
    const found = await app.payload.db.find<AuditRow>({
      collection,
      limit: 0,
      pagination: false,
      sort: 'id',
    })
    rows = found.docs
    expect(await verdict()).toEqual({ anchors: 1, entries: 5, verified: true })
  })

  const edits: [string, Partial<AuditRow>][] = [
    ['who', { actor: 'user:u2' }],
    ['when', { at: '2020-01-01T00:00:00.000Z' }],
    ['what', { kind: 'other' }],
    ['the subject', { subject: null }],
    ['the details', { data: { count: 2 } }],
    ['the cause', { source: 'z' }],
    ['the number', { sequence: 7 }],
    ['the hash', { hash: '0'.repeat(64) }],
    ['the proof', { mac: '0'.repeat(64) }],
    ['the key', { key: 'gone' }],
    ['the link', { previous: '0'.repeat(64) }],
  ]
  it.each(edits)('should be named after an edit of %s', async (_, data) => {
    for (const sequence of [1, 3, 5]) {
      const original = rows[sequence - 1] as AuditRow
      if (sequence === 1 && data.previous) {
        continue
      }
      const write = (values: object) =>
        app.payload.db.updateOne({ id: original.id, collection, data: { ...values } })
      await write({ ...original, ...data })
      expect(await verdict()).toMatchObject({ firstBad: { sequence }, verified: false })
      await write(original)
    }
  })

  it.each([1, 3])('should be named after removing row %d', async (sequence) => {
    await remove(idOf(sequence))
    expect(await verdict()).toMatchObject({
      firstBad: { reason: 'missing', sequence },
      verified: false,
    })
  })

  it.each([5, 4, 1])('should be named after truncating from row %d', async (sequence) => {
    for (let last = 5; last >= sequence; last -= 1) {
      await remove(idOf(last))
    }
    expect(await verdict()).toMatchObject({
      firstBad: { reason: 'truncated', sequence },
      verified: false,
    })
  })

  it('should be named after swapping two rows', async () => {
    const [, second, , fourth] = rows
    await remove(idOf(2))
    await remove(idOf(4))
    await insert({ ...fourth, id: second?.id, sequence: 2 })
    await insert({ ...second, id: fourth?.id, sequence: 4 })
    expect(await verdict()).toMatchObject({ firstBad: { sequence: 2 }, verified: false })
  })

  it.each(['000000000003a', '0000000000031', 'zzz', '999999999999'])(
    'should be named after inserting a row %s',
    async (id) => {
      await insert({ ...rows[2], id, source: 'forged' })
      const { firstBad, verified } = await verdict()
      expect(verified).toBe(false)
      expect(firstBad?.reason).toMatch(/foreign|missing/)
    },
  )

  it('should be named after rewriting the rest of the chain without the keys', async () => {
    const foreign = parseKeyRing(
      `${optionsOf(app.payload).keys.current}:${createKeyRing().split(':')[1]}`,
    )
    for (const sequence of [3, 4, 5]) {
      await remove(idOf(sequence))
    }
    let previous = rows[1]
    for (const source of ['x', 'y', 'z']) {
      previous = rowAfter({ at: new Date(), entry: entry(source), keys: foreign, previous })
      await insert(previous)
    }
    await rm(app.anchors)
    expect(await verdict()).toMatchObject({ firstBad: { reason: 'altered', sequence: 3 } })
  })

  it('should be named after rewriting it under a key that is said to be gone', async () => {
    const gone = parseKeyRing(createKeyRing())
    await remove(idOf(5))
    await insert(rowAfter({ at: new Date(), entry: entry('x'), keys: gone, previous: rows[3] }))
    await rm(app.anchors)
    expect(await verdict()).toMatchObject({ firstBad: { reason: 'key-unknown', sequence: 5 } })
  })

  it('should be named even with the keys, by an anchor outside', async () => {
    const { keys } = optionsOf(app.payload)
    await remove(idOf(5))
    await insert(rowAfter({ at: new Date(), entry: entry('x'), keys, previous: rows[3] }))
    expect(await verdict()).toMatchObject({ firstBad: { reason: 'anchor-mismatch', sequence: 5 } })
  })

  it('should not get past anchors that cannot be read', async () => {
    await writeFile(app.anchors, 'nonsense\n')
    expect(await verdict()).toMatchObject({ firstBad: { reason: 'anchor-unreadable' } })
  })

  it('should not be suspected for an anchor that a crash cut off', async () => {
    await writeFile(app.anchors, `${await readFile(app.anchors, 'utf8')}{"at":"2026`)
    expect(await verdict()).toMatchObject({ anchors: 1, verified: true })
  })
})
