import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { createLocalReq, initTransaction, killTransaction } from 'payload'

import type { TestApp } from '../helpers/boot.js'

import { insertOnce } from '../../src/database/index.js'
import { boot, databases } from '../helpers/boot.js'

type Models = {
  collections: {
    contacts: {
      collection: {
        dropIndex: (name: string) => Promise<void>
        insertMany: (docs: object[]) => Promise<void>
      }
    }
  }
}

const suppression = (id: string) => ({
  id,
  at: '2025-01-01T00:00:00.000Z',
  keyId: 'test',
  reason: 'bounced',
})

describe.each(databases)('writes on %s', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await boot({ database })
  })

  afterAll(() => app.close())

  it('should carry out 50 parallel creates without one failing', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        app.payload.create({
          collection: 'mailing-lists',
          data: { name: `List ${index}`, membership: 'contacts', tlpCeiling: 'TLP:CLEAR' },
        }),
      ),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(50)
  })

  it('should open no more files the more it has written', async () => {
    const openFiles = () => readdirSync('/proc/self/fd').length
    await insertOnce({
      collection: 'suppressions',
      data: suppression('warm-up'),
      payload: app.payload,
    })
    const before = openFiles()
    for (let index = 0; index < 50; index += 1) {
      await insertOnce({
        collection: 'suppressions',
        data: suppression(`write-${index}`),
        payload: app.payload,
      })
    }
    expect(openFiles()).toBeLessThan(before + 20)
  })

  it('should give a claim to exactly one of 30 callers', async () => {
    const claims = await Promise.all(
      Array.from({ length: 30 }, () =>
        insertOnce({
          collection: 'suppressions',
          data: suppression('one-claim'),
          payload: app.payload,
        }),
      ),
    )
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  it('should throw, not claim, when the insert fails for another reason', async () => {
    await expect(
      insertOnce({
        collection: 'no-such-collection',
        data: suppression('lost'),
        payload: app.payload,
      }),
    ).rejects.toThrow()
  })
})

describe('transactions on sqlite', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await boot({ database: 'sqlite' })
  })

  afterAll(() => app.close())

  it('should leave nothing of a transaction that was rolled back, and go on', async () => {
    const req = await createLocalReq({}, app.payload)
    await initTransaction(req)
    await app.payload.create({
      collection: 'mailing-lists',
      data: { name: 'Undone', membership: 'contacts', tlpCeiling: 'TLP:CLEAR' },
      req,
    })
    await killTransaction(req)
    const { totalDocs } = await app.payload.count({ collection: 'mailing-lists' })
    expect(totalDocs).toBe(0)
  })
})

describe('a locked file', () => {
  it('should be waited for, and keep no later write from being stored', async () => {
    const app = await boot({ database: 'sqlite' })
    const other = createClient({ url: app.environment.DATABASE_URL ?? '' })
    const insert = (id: string) =>
      insertOnce({ collection: 'suppressions', data: suppression(id), payload: app.payload })
    try {
      await insert('before')
      const lock = await other.transaction('write')
      const waiting = insert('meanwhile')
      await pause(60)
      await lock.commit()
      expect(await waiting).toBe(true)
      expect(await insert('after')).toBe(true)
      expect((await app.payload.db.count({ collection: 'suppressions' })).totalDocs).toBe(3)
    } finally {
      other.close()
      await app.close()
    }
  })
})

const onMongo = databases.includes('mongodb') ? describe : describe.skip

onMongo('unique indexes on mongodb', () => {
  it('should refuse the start while duplicates keep one from being made', async () => {
    const first = await boot({ database: 'mongodb' })
    const { contacts } = (first.payload.db as unknown as Models).collections
    await contacts.collection.dropIndex('addressKey_1')
    await contacts.collection.insertMany([
      { addressKey: 'a@b.example' },
      { addressKey: 'a@b.example' },
    ])
    await first.close()

    await expect(
      boot({ database: 'mongodb', url: first.environment.DATABASE_URL }),
    ).rejects.toMatchObject({ code: 'unique-index-missing' })
  })
})
