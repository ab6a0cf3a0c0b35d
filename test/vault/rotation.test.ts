import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { RoomApp } from '../audit/helpers/app.js'

import { auditRoom } from '../../src/audit/index.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { newRandomId, randomId } from '../../src/plugin/randomId.js'
import {
  keyUse,
  openBytes,
  pendingErasures,
  recordErasure,
  rotateKeys,
  sealBytes,
  vaultRoom,
} from '../../src/vault/index.js'
import { startRooms } from '../audit/helpers/app.js'
import { databases } from '../helpers/boot.js'

const directory = mkdtempSync(path.join(tmpdir(), 'elchi-sealed-'))
const collection = 'originals' as never
const ring = createKeyRing()

describe.each(databases)('rotation of sealed files on %s', (database) => {
  let app: RoomApp
  const plain = new Map<string, Buffer>()

  const placeOf = (id: string) => ({ id, collection: 'originals', field: 'file' })
  const stored = async (id: string): Promise<string> => {
    const doc = await app.payload.findByID({ id, collection })
    return path.join(directory, String((doc as { filename?: string }).filename))
  }
  const opened = async (id: string) =>
    openBytes({
      keys: optionsOf(app.payload).keys,
      place: placeOf(id),
      sealed: await readFile(await stored(id)),
    })
  const create = async (): Promise<string> => {
    const [id, bytes] = [newRandomId(), randomBytes(5000)]
    const sealed = sealBytes({
      keys: optionsOf(app.payload).keys,
      place: placeOf(id),
      plain: bytes,
    })
    await app.payload.create({
      collection,
      data: { id } as never,
      file: {
        data: sealed,
        mimetype: 'application/octet-stream',
        name: `${newRandomId()}.sealed`,
        size: sealed.length,
      },
    })
    plain.set(id, bytes)
    return id
  }

  beforeAll(async () => {
    app = await startRooms({
      collections: [
        {
          slug: 'originals',
          custom: { elchiSealedFile: 'file' },
          disableDuplicate: true,
          fields: [randomId()],
          lockDocuments: false,
          upload: { staticDir: directory },
        },
      ],
      database,
      options: { keys: ring },
      rooms: [auditRoom, vaultRoom],
    })
    for (let index = 0; index < 12; index += 1) {
      await create()
    }
    optionsOf(app.payload).keys = parseKeyRing(createKeyRing(ring))
  })
  afterAll(async () => {
    await app.close()
    await rm(directory, { force: true, recursive: true })
  })

  it('should tell which key every file needs', async () => {
    const [current, old] = await keyUse(app.payload)
    expect(current).toMatchObject({ envelopes: 0, isCurrent: true, isHeld: true })
    expect(old).toMatchObject({ envelopes: 12, isCurrent: false, isHeld: true })
  })

  it('should move every file without one failed read, and say how far it is', async () => {
    const ids = [...plain.keys()]
    let isRotating = true
    let reads = 0
    const reader = async () => {
      for (; isRotating; reads += 1) {
        const id = ids[reads % ids.length] ?? ''
        expect(await opened(id)).toEqual(plain.get(id))
      }
    }
    const reading = reader()
    const totals: number[] = []
    const sum = await rotateKeys(app.payload, ({ total }) => totals.push(total))
    isRotating = false
    await reading
    expect(sum).toEqual({ missing: 0, moved: 12, overtaken: 0, total: 12 })
    expect(totals).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    expect(reads).toBeGreaterThan(0)
  })

  it('should open every file when the old key is gone', async () => {
    const options = optionsOf(app.payload)
    const [entry = ''] = [options.keys.current]
    const old = parseKeyRing(ring)
    const both = options.keys
    options.keys = {
      current: entry,
      derive: (label, keyId = entry) => {
        expect(old.ids).not.toContain(keyId)
        return both.derive(label, keyId)
      },
      ids: [entry],
    }
    for (const [id, bytes] of plain) {
      expect(await opened(id)).toEqual(bytes)
    }
    options.keys = both
  })

  it('should report a file that is not on this machine and go on', async () => {
    const options = optionsOf(app.payload)
    const [lost = ''] = plain.keys()
    await rm(await stored(lost))
    const before = options.keys
    const fresh = parseKeyRing(createKeyRing())
    options.keys = {
      current: fresh.current,
      derive: (label, keyId = fresh.current) =>
        (before.ids.includes(keyId) ? before : fresh).derive(label, keyId),
      ids: [fresh.current, ...before.ids],
    }
    expect(await rotateKeys(app.payload)).toMatchObject({ missing: 1, moved: 11, overtaken: 0 })
  })

  it('should keep an erasure pending until its key has left the ring', async () => {
    const options = optionsOf(app.payload)
    const both = options.keys
    const keyId = both.ids.at(-1) ?? ''
    const erase = () =>
      recordErasure({
        actor: 'system:test',
        keyIds: [keyId, keyId],
        payload: app.payload,
        source: 'test',
        subject: 'originals:x',
      })
    await erase()
    await erase()
    expect(await pendingErasures(app.payload)).toEqual([{ id: 'originals:x', keyId }])
    options.keys = { ...both, ids: both.ids.slice(0, -1) }
    expect(await pendingErasures(app.payload)).toEqual([])
    options.keys = both
  })
})
