import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from './helpers/app.js'

import {
  appendAudit,
  auditRoom,
  checkExport,
  exportAudit,
  readsRoom,
} from '../../src/audit/index.js'
import { createSealer } from '../../src/audit/signature.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { startRooms } from './helpers/app.js'

describe('the audit log', () => {
  let app: RoomApp

  beforeAll(async () => {
    app = await startRooms({
      collections: [{ slug: 'records', access: { read: () => true }, fields: [] }],
      database: 'sqlite',
      options: { audit: { reads: ['records'] } },
      rooms: [auditRoom, readsRoom],
    })
    await appendAudit({
      entries: ['a', 'b', 'c'].map((source) => ({
        actor: 'system:test',
        kind: 'test.step',
        source,
        subject: null,
      })),
      payload: app.payload,
    })
  })
  afterAll(() => app.close())

  const exported = async (): Promise<string> => {
    const lines: string[] = []
    await exportAudit({
      actor: 'system:test',
      payload: app.payload,
      write: (line) => lines.push(line),
    })
    return `${lines.join('\n')}\n`
  }

  it('should be exported whole, signed, and itself on record', async () => {
    const text = await exported()
    expect(text).toContain('"kind":"audit.exported"')
    expect(text.trim().split('\n')).toHaveLength(5)
    expect(checkExport(text)).toMatchObject({ valid: true })
  })

  it('should not pass as an export after any edit, removal, swap or insertion', async () => {
    const lines = (await exported()).trim().split('\n')
    const whole = (changed: string[]) => checkExport(`${changed.join('\n')}\n`).valid
    expect(whole(lines)).toBe(true)
    const last = lines.length - 1
    for (let index = 0; index < last; index += 1) {
      expect(whole(lines.filter((_, each) => each !== index))).toBe(false)
      expect(whole(lines.toSpliced(index, 0, lines[index] ?? ''))).toBe(false)
      expect(whole(lines.with(index, `${lines[index]} `))).toBe(false)
    }
    expect(whole(lines.with(0, lines[1] ?? '').with(1, lines[0] ?? ''))).toBe(false)
    expect(whole(lines.slice(0, last))).toBe(false)
    expect(whole([])).toBe(false)
  })

  it('should show another signer by another public key', async () => {
    const text = await exported()
    const sealer = createSealer(parseKeyRing(createKeyRing()))
    const lines = text.trim().split('\n').slice(0, -1)
    lines.forEach(sealer.add)
    const forged = checkExport(`${[...lines, JSON.stringify(sealer.seal())].join('\n')}\n`)
    expect(forged.valid).toBe(true)
    expect(forged.publicKey).not.toBe(checkExport(text).publicKey)
  })

  it('should note who read which record, once an hour, and nothing that the system reads', async () => {
    const { payload } = app
    let now = new Date('2026-05-01T10:05:00.000Z')
    optionsOf(payload).clock = () => now
    const collection = 'records' as never
    const { id } = (await payload.create({ collection, data: {} as never })) as { id: number }
    const user = await payload.create({
      collection: 'users',
      data: { email: 'r@example.org', password: 'a long passphrase' } as never,
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    const read = () => payload.findByID({ id, collection, overrideAccess: false, req })
    const noted = async () => {
      const { docs } = await payload.db.find<AuditRow>({
        collection: 'audit-log',
        where: { kind: { equals: 'record.read' } },
      })
      return docs.map(({ actor, subject }) => ({ actor, subject }))
    }
    await payload.findByID({ id, collection, req })
    expect(await noted()).toEqual([])
    await read()
    await payload.find({ collection, overrideAccess: false, req })
    const entry = { actor: `user:${String(user.id)}`, subject: `records:${id}` }
    expect(await noted()).toEqual([entry])
    now = new Date('2026-05-01T11:05:00.000Z')
    await read()
    expect(await noted()).toEqual([entry, entry])
  })
})
