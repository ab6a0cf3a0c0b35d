import type { CollectionSlug } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

import type { Programme } from './helpers/programme.js'

import { databases } from '../helpers/boot.js'
import { startProgramme } from './helpers/programme.js'

describe.each(databases)('Files of the programme on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  const storedFile = async (slug: CollectionSlug, id: string) => {
    const directory = app.payload.collections[slug]?.config.upload.staticDir ?? ''
    const doc = await app.payload.findByID({ id, collection: slug as 'documents', depth: 0 })
    return { bytes: await readFile(path.join(directory, String(doc.filename))), doc }
  }

  const picture = () =>
    sharp({ create: { background: 'teal', channels: 3, height: 8, width: 8 } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Zorivela Quandath', Copyright: 'GPS 41.3 69.2' } })
      .toBuffer()

  it('should keep a picture without its name and without what it tells', async () => {
    const data = await picture()
    expect(data.includes('Zorivela')).toBe(true)
    const { id } = await app.payload.create({
      collection: 'documents',
      data: { title: 'Map' },
      file: { data, mimetype: 'image/jpeg', name: 'Zorivela at home.jpg', size: data.length },
    })
    const { bytes, doc } = await storedFile('documents', String(id))
    expect(bytes.includes('Zorivela')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(doc.filename).toMatch(/^[a-z2-9]{24}\.jpg$/)
    expect(doc.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it.each([
    ['application/pdf', '%PDF-1.7 Author (Zorivela)'],
    ['image/png', 'no picture at all'],
    ['image/svg+xml', '<svg onload="x"/>'],
  ])('should refuse %s that it cannot clean', async (mimetype, text) => {
    const data = Buffer.from(text)
    await expect(
      app.payload.create({
        collection: 'documents',
        data: { title: 'Map' },
        file: { data, mimetype, name: 'a.bin', size: data.length },
      }),
    ).rejects.toThrow()
  })

  it('should seal evidence before it touches the disk, and open it on record', async () => {
    const data = randomBytes(3000)
    const { id } = await app.payload.create({
      collection: 'evidence',
      data: { country: 'KZ', kind: 'photograph', report: app.seed.reports['FR-01'] ?? '' },
      file: { data, mimetype: 'image/heic', name: 'Zorivela.heic', size: data.length },
      overrideAccess: false,
      user: app.seed.staff.coordinator.user,
    })
    const { bytes, doc } = await storedFile('evidence', String(id))
    expect(bytes.includes(data.subarray(100, 140))).toBe(false)
    expect(JSON.stringify(doc)).not.toContain('Zorivela')
    expect(doc).toMatchObject({
      originalSha256: createHash('sha256').update(data).digest('hex'),
      originalType: 'image/heic',
    })

    for (const [who, status] of [
      ['custodian', 200],
      ['coordinator', 200],
      ['secondCoordinator', 404],
      ['editor', 403],
      ['administrator', 403],
      ['visitor', 401],
    ] as const) {
      const answer = await app.as(who, 'POST', `/evidence/${id}/original`)
      expect({ status: answer.status, who }).toEqual({ status, who })
    }
    const { docs } = await app.payload.find({
      collection: 'audit-log',
      limit: 0,
      where: { kind: { equals: 'evidence.opened' } },
    })
    expect(docs).toHaveLength(2)
  })

  it('should make a clean copy of an original for the cleared alone, and bind both on record', async () => {
    const data = await picture()
    const report = app.seed.reports['FR-01'] ?? ''
    const { id } = await app.payload.create({
      collection: 'evidence',
      data: { country: 'KZ', kind: 'photograph', report },
      file: { data, mimetype: 'image/jpeg', name: 'Zorivela.jpg', size: data.length },
      overrideAccess: false,
      user: app.seed.staff.coordinator.user,
    })
    const copy = (who: Parameters<typeof app.as>[0], title?: string) =>
      app.as(who, 'POST', `/evidence/${id}/clean-copy`, { title })
    for (const [who, status] of [
      ['secondCoordinator', 404],
      ['editor', 403],
      ['administrator', 403],
      ['visitor', 401],
    ] as const) {
      expect({ status: (await copy(who, 'Map')).status, who }).toEqual({ status, who })
    }
    expect((await copy('custodian', ' ')).status).toBe(400)

    const answer = await copy('custodian', 'Map of the square')
    expect(answer.status).toBe(201)
    const made = (answer.body as { id: string }).id
    const { bytes, doc } = await storedFile('documents', made)
    expect(bytes.includes('Zorivela')).toBe(false)
    const originalSha256 = createHash('sha256').update(data).digest('hex')
    expect(doc).toMatchObject({ evidence: id, originalSha256, title: 'Map of the square' })
    const { docs } = await app.payload.find({
      collection: 'audit-log',
      where: { subject: { equals: `documents:${made}` }, kind: { equals: 'document.cleaned' } },
    })
    expect(docs).toMatchObject([{ data: { original: originalSha256, source: `evidence:${id}` } }])
  })

  it('should keep a stored file as it is, whatever a request says of it', async () => {
    const data = await picture()
    const { id } = await app.payload.create({
      collection: 'evidence',
      data: { country: 'KZ', kind: 'photograph', report: app.seed.reports['FR-01'] ?? '' },
      file: { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length },
    })
    const before = await storedFile('evidence', String(id))
    for (const [query, told] of [
      ['', { filename: 'x.bin', mimeType: 'image/jpeg', url: 'http://127.0.0.1:9/x.jpg' }],
      ['?uploadEdits[widthInPixels]=4&uploadEdits[heightInPixels]=4', {}],
      ['?uploadEdits[focalPoint][x]=1&uploadEdits[focalPoint][y]=1', { focalX: 1, focalY: 1 }],
    ] as const) {
      const { status } = await app.as('coordinator', 'PATCH', `/evidence/${id}${query}`, told)
      expect([query, status]).toEqual([query, 200])
      const after = await storedFile('evidence', String(id))
      expect(after.doc).toMatchObject({ filename: before.doc.filename, url: before.doc.url })
      expect(after.bytes.equals(before.bytes)).toBe(true)
    }
  })
})
