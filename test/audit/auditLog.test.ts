import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'

import type { AuditEntry, AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from './helpers/app.js'

import { appendAudit, auditRoom, verifyAudit } from '../../src/audit/index.js'
import { databases } from '../helpers/boot.js'
import { startRooms } from './helpers/app.js'

const entry = (source: string): AuditEntry => ({
  actor: 'system:test',
  data: { step: source },
  kind: 'test.step',
  source,
  subject: null,
})

describe.each(databases)('audit log on %s', (database) => {
  let app: RoomApp

  beforeAll(async () => {
    app = await startRooms({ database, rooms: [auditRoom] })
  })
  afterAll(() => app.close())

  const rows = async (): Promise<AuditRow[]> =>
    (
      await app.payload.db.find<AuditRow>({
        collection: 'audit-log',
        limit: 0,
        pagination: false,
        sort: 'id',
      })
    ).docs

  it('should be true when it is empty', async () => {
    expect(await verifyAudit(app.payload)).toEqual({ anchors: 0, entries: 0, verified: true })
  })

  it('should keep a batch in its order', async () => {
    await appendAudit({ entries: ['a', 'b', 'c'].map(entry), payload: app.payload })
    expect((await rows()).map(({ source }) => source)).toEqual(['a', 'b', 'c'])
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 3, verified: true })
  })

  it('should not write a source twice, in one batch or two', async () => {
    await appendAudit({ entries: ['c', 'd', 'd', 'a'].map(entry), payload: app.payload })
    expect((await rows()).map(({ source }) => source)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('should take parallel appends, each once', async () => {
    const sources = Array.from({ length: 30 }, (_, index) => `p${index % 20}`)
    await Promise.all(
      sources.map((source) => appendAudit({ entries: [entry(source)], payload: app.payload })),
    )
    expect((await rows()).filter(({ source }) => source.startsWith('p'))).toHaveLength(20)
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 24, verified: true })
  })

  it('should anchor its newest head outside the database', async () => {
    const lines = (await readFile(app.anchors, 'utf8')).trim().split('\n')
    const last = JSON.parse(lines.at(-1) ?? '') as { mac: string; sequence: number }
    expect(last).toMatchObject({ mac: (await rows()).at(-1)?.mac, sequence: 24 })
  })

  it('should write nothing of a batch with an entry that speaks', async () => {
    const bad = { ...entry('late'), data: { note: 'she said' } }
    await expect(
      appendAudit({ entries: [entry('early'), bad], payload: app.payload }),
    ).rejects.toMatchObject({ code: 'audit-entry' })
    expect(await rows()).toHaveLength(24)
  })

  it('should refuse every write but its own, also with overrideAccess', async () => {
    const [first] = await rows()
    const id = first?.id ?? ''
    const data = { kind: 'forged' }
    const collection = 'audit-log' as never
    for (const write of [
      app.payload.create({ collection, data: { ...first, id: 'x' } as never }),
      app.payload.update({ id, collection, data: data as never }),
      app.payload.update({ collection, data: data as never, where: { id: { exists: true } } }),
      app.payload.delete({ id, collection }),
      app.payload.delete({ collection, where: { id: { exists: true } } }),
    ]) {
      await expect(write).rejects.toMatchObject({ status: 403 })
    }
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: true })
  })
})
