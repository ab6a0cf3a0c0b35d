import type { CollectionConfig, PayloadRequest } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from '../audit/helpers/app.js'

import { auditRoom } from '../../src/audit/index.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { randomId } from '../../src/plugin/randomId.js'
import {
  emptySealed,
  openSealed,
  rotateKeys,
  sealedText,
  vaultRoom,
} from '../../src/vault/index.js'
import { startRooms } from '../audit/helpers/app.js'
import { databases } from '../helpers/boot.js'

const ring = createKeyRing()
const secret = 'Canary Amina Sariyeva, +993 12 345678'
const staffOnly = ({ req }: { req: PayloadRequest }) => Boolean(req.user)

const reports: CollectionConfig = {
  slug: 'reports',
  access: { create: staffOnly, delete: staffOnly, read: staffOnly, update: staffOnly },
  disableDuplicate: true,
  fields: [
    randomId(),
    { name: 'code', type: 'text' },
    ...sealedText({
      name: 'original',
      collection: 'reports',
      label: { en: 'Original', ru: 'Оригинал' },
      maxLength: 1000,
      required: true,
    }),
  ],
  lockDocuments: false,
}

const as = (app: RoomApp, ...roles: string[]): Promise<PayloadRequest> =>
  createLocalReq(
    { user: { id: roles.join('-'), collection: 'users', roles } as never },
    app.payload,
  )

describe.each(databases)('sealed text on %s', (database) => {
  let app: RoomApp
  const collection = 'reports' as never
  const field = 'original'

  beforeAll(async () => {
    app = await startRooms({
      collections: [reports],
      database,
      options: { keys: ring },
      rooms: [auditRoom, vaultRoom],
    })
  })
  afterAll(() => app.close())

  const create = async (original: unknown = secret): Promise<string> => {
    const doc = await app.payload.create({ collection, data: { code: 'R', original } as never })
    return String((doc as { id: string }).id)
  }
  const stored = async (id: string) =>
    app.payload.db.findOne<{
      createdAt: string
      id: string
      originalSealed: string
      updatedAt: string
    }>({
      collection,
      where: { id: { equals: id } },
    })
  const open = async (id: string, ...roles: string[]) =>
    openSealed({
      id,
      collection: 'reports',
      field,
      payload: app.payload,
      purpose: 'test',
      req: await as(app, ...roles),
    })

  it('should keep no minute of a write, by whatever way, and still tell that it changed', async () => {
    const { payload } = app
    const hour = 3_600_000
    const began = Date.now()
    const id = await create()
    const where = { id: { equals: id } }
    const ways: (() => Promise<unknown>)[] = [
      () => Promise.resolve(),
      () => payload.update({ id, collection, data: { code: 'A' } as never }),
      () => payload.update({ collection, data: { code: 'B' } as never, where }),
      () => payload.db.updateOne({ id, collection, data: { code: 'C' } }),
      () => payload.db.updateMany({ collection, data: { code: 'D' }, where }),
    ]
    const seen: string[] = []
    for (const write of ways) {
      await write()
      const row = await stored(id)
      for (const moment of [row?.createdAt, row?.updatedAt].map((each) => Date.parse(each ?? ''))) {
        expect(moment).toBeLessThan(Date.now() - (Date.now() % hour))
        expect(moment).toBeGreaterThanOrEqual(began - (began % hour) - hour - 1)
      }
      seen.push(row?.updatedAt ?? '')
    }
    expect(new Set(seen).size).toBe(ways.length)
    const byDocument = seen.slice(0, 4)
    expect([...byDocument].sort()).toEqual(byDocument)
  })

  it('should not take another key for a change', async () => {
    const id = await create()
    const before = await stored(id)
    const options = optionsOf(app.payload)
    options.keys = parseKeyRing(createKeyRing(ring))
    expect((await rotateKeys(app.payload)).moved).toBeGreaterThan(0)
    const after = await stored(id)
    expect(after?.originalSealed).not.toBe(before?.originalSealed)
    expect(after?.updatedAt).toBe(before?.updatedAt)
  })

  it('should store an envelope and nothing of the text', async () => {
    const row = await stored(await create())
    expect(row?.originalSealed).toMatch(/^elchi1\./)
    expect(JSON.stringify(row)).not.toMatch(/Canary|Amina|345678/)
  })

  it('should give the text to nobody who just reads, whatever the role and the flags', async () => {
    const id = await create()
    const answers = [
      await app.payload.findByID({ id, collection, showHiddenFields: true }),
      await app.payload.find({ collection, context: { elchi: true, unseal: true } }),
      await app.payload.find({ collection, select: { original: true } as never }),
      await app.payload.findByID({
        id,
        collection,
        overrideAccess: false,
        req: await as(app, 'custodian'),
      }),
      await app.payload.update({ id, collection, data: { original: `${secret} again` } as never }),
    ]
    expect(JSON.stringify(answers)).not.toMatch(/Canary|Amina/)
  })

  it('should open it for the cleared, and write that down', async () => {
    const id = await create()
    expect(await open(id, 'custodian')).toBe(secret)
    const { docs } = await app.payload.db.find<AuditRow>({
      collection: 'audit-log',
      where: { subject: { equals: `reports:${id}` } },
    })
    expect(docs).toMatchObject([
      { actor: 'user:custodian', data: { field, purpose: 'test' }, kind: 'vault.opened' },
    ])
    expect(JSON.stringify(docs)).not.toContain('Amina')
  })

  it('should refuse the uncleared and those without a login, and write that down', async () => {
    const id = await create()
    await expect(open(id, 'editor')).rejects.toMatchObject({ code: 'vault-forbidden' })
    await expect(
      openSealed({ id, collection: 'reports', field, payload: app.payload, purpose: 'test' }),
    ).rejects.toMatchObject({ status: 403 })
    const { docs } = await app.payload.db.find<AuditRow>({
      collection: 'audit-log',
      where: { subject: { equals: `reports:${id}` } },
    })
    expect(docs.map(({ kind }) => kind)).toEqual(['vault.refused', 'vault.refused'])
  })

  it('should open two at a time on one request', async () => {
    const [one, two] = await Promise.all([create('first'), create('second')])
    const req = await as(app, 'custodian')
    const opened = await Promise.all(
      [one, two].map((id) =>
        openSealed({
          id,
          collection: 'reports',
          field,
          payload: app.payload,
          purpose: 'test',
          req,
        }),
      ),
    )
    expect(opened).toEqual(['first', 'second'])
  })

  it.each([undefined, null, ''])('should keep the text when %p is written', async (original) => {
    const id = await create()
    const before = await stored(id)
    await app.payload.update({ id, collection, data: { code: 'S', original } as never })
    expect((await stored(id))?.originalSealed).toBe(before?.originalSealed)
    expect(await open(id, 'custodian')).toBe(secret)
  })

  it('should keep the text when what was read is written back', async () => {
    const id = await create()
    const req = await as(app, 'custodian')
    const doc = await app.payload.findByID({ id, collection, overrideAccess: false, req })
    await app.payload.update({ id, collection, data: doc as never, overrideAccess: false, req })
    expect(await open(id, 'custodian')).toBe(secret)
  })

  it('should take no envelope from outside, also with overrideAccess', async () => {
    const [id, other] = await Promise.all([create(), create('other')])
    const before = await stored(id)
    const originalSealed = (await stored(other))?.originalSealed
    await app.payload.update({ id, collection, data: { originalSealed } as never })
    expect((await stored(id))?.originalSealed).toBe(before?.originalSealed)
  })

  it('should not let an uncleared editor write or empty it', async () => {
    const id = await create()
    const req = await as(app, 'editor')
    await app.payload.update({
      id,
      collection,
      data: { original: 'replaced' } as never,
      overrideAccess: false,
      req,
    })
    await expect(
      emptySealed({ id, collection: 'reports', field, payload: app.payload, req }),
    ).rejects.toMatchObject({ code: 'vault-forbidden' })
    expect(await open(id, 'custodian')).toBe(secret)
  })

  it('should be emptied by the action that does it, and by that alone', async () => {
    const id = await create()
    const req = await as(app, 'custodian')
    await emptySealed({ id, collection: 'reports', field, payload: app.payload, req })
    expect((await stored(id))?.originalSealed ?? null).toBeNull()
    expect(await open(id, 'custodian')).toBeNull()
  })

  it.each([
    ['too long', 'x'.repeat(1001), 400],
    ['full of control characters', 'a\u0000b\u0007c', 400],
    ['broken', 'a\uD800b', 422],
    ['empty', '', 400],
  ])('should refuse a text that is %s, and not repeat it', async (_, original, status) => {
    const refusal = await create(original).catch((error: unknown) => error as { status: number })
    expect(refusal).toMatchObject({ status })
    expect(JSON.stringify(refusal)).not.toContain('xxxx')
  })

  it('should fail loudly, not blank the field, when rows were swapped', async () => {
    const [id, other] = await Promise.all([create(), create('other')])
    const originalSealed = (await stored(other))?.originalSealed
    await app.payload.db.updateOne({ id, collection, data: { originalSealed } })
    await expect(open(id, 'custodian')).rejects.toMatchObject({ code: 'envelope-tampered' })
    expect((await stored(id))?.originalSealed).toBe(originalSealed)
  })

  it('should answer no question about it', async () => {
    await create()
    const req = await as(app, 'custodian')
    for (const path of ['original', 'originalSealed']) {
      await expect(
        app.payload.find({
          collection,
          overrideAccess: false,
          req,
          where: { [path]: { like: 'Amina' } },
        }),
      ).rejects.toMatchObject({ status: 400 })
      const sorted = await app.payload
        .find({ collection, overrideAccess: false, req, sort: path })
        .catch((error: unknown) => error as { status: number })
      expect(JSON.stringify(sorted)).not.toMatch(/Amina|elchi1/)
    }
  })
})

describe('a collection with sealed text', () => {
  const start = (change: Partial<CollectionConfig>) =>
    startRooms({
      collections: [{ ...reports, ...change }],
      database: 'sqlite',
      rooms: [auditRoom, vaultRoom],
    })

  it.each<[string, Partial<CollectionConfig>]>([
    ['versions', { versions: true }],
    ['locks', { lockDocuments: undefined }],
    ['duplication', { disableDuplicate: false }],
    ['counted ids', { fields: reports.fields.slice(1) }],
  ])('should not start with %s', async (_, change) => {
    await expect(start(change)).rejects.toMatchObject({ code: 'vault-unsafe' })
  })
})
