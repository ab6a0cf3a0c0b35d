import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { AuditEntry } from '../../src/audit/types.js'

import { hashOf, macOf, requireCleanEntry, rowAfter } from '../../src/audit/row.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'

const keys = parseKeyRing(createKeyRing())
const entry: AuditEntry = {
  actor: 'user:u1',
  data: { count: 3, to: 'approved' },
  kind: 'workflow.transition',
  source: 'publications:p1#4',
  subject: 'publications:p1',
}
const at = new Date('2026-03-01T08:00:00.000Z')

describe('audit row', () => {
  it('should tie each row to the one before', () => {
    const first = rowAfter({ at, entry, keys, previous: undefined })
    const second = rowAfter({ at, entry, keys, previous: first })
    expect([first.sequence, second.sequence]).toEqual([1, 2])
    expect(second.previous).toBe(first.mac)
    expect(first.id < second.id).toBe(true)
  })

  it('should change the hash with any change of any column', () => {
    const row = rowAfter({ at, entry, keys, previous: undefined })
    const columns = ['actor', 'at', 'key', 'kind', 'previous', 'source', 'subject'] as const
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.string(), (column, value) => {
        fc.pre(row[column] !== value)
        expect(hashOf({ ...row, [column]: value })).not.toBe(row.hash)
      }),
    )
    expect(hashOf({ ...row, sequence: 2 })).not.toBe(row.hash)
    expect(hashOf({ ...row, data: { count: 4, to: 'approved' } })).not.toBe(row.hash)
    expect(hashOf({ ...row, data: null })).not.toBe(row.hash)
  })

  it('should not depend on the order of the columns of its data', () => {
    const row = rowAfter({ at, entry, keys, previous: undefined })
    expect(hashOf({ ...row, data: { to: 'approved', count: 3 } })).toBe(row.hash)
  })

  it('should make proofs that no other ring makes', () => {
    const row = rowAfter({ at, entry, keys, previous: undefined })
    const text = `${keys.current}:${createKeyRing().split(':')[1]}`
    expect(macOf(parseKeyRing(text), keys.current, row.hash)).not.toBe(row.mac)
  })

  it.each([
    ['a sentence', { note: 'she said it' }],
    ['a name in Cyrillic', { note: 'Гульсим' }],
    ['a line break', { note: 'a\nb' }],
    ['a long text', { note: 'x'.repeat(251) }],
    ['a list', { note: ['x'] as unknown as string }],
    ['an object', { note: { name: 'x' } as unknown as string }],
    ['a key that speaks', { 'Amina Secret': 1 }],
    ['a number that is none', { note: Number.NaN }],
  ])('should refuse %s as data', (_, data) => {
    expect(() => requireCleanEntry({ ...entry, data })).toThrow(
      expect.objectContaining({ code: 'audit-entry' }),
    )
  })

  it('should not repeat in the error what it refuses', () => {
    expect(() => requireCleanEntry({ ...entry, subject: 'Amina Secret' })).toThrow(/"subject"/)
    expect(() => requireCleanEntry({ ...entry, subject: 'Amina Secret' })).not.toThrow(/Amina/)
  })

  it('should take ids, codes, dates, hashes, addresses of rows and nothing', () => {
    const allowed: AuditEntry['data'][] = [
      undefined,
      {},
      { at: at.toISOString(), none: null, ok: true, empty: '' },
    ]
    for (const data of allowed) {
      expect(() => requireCleanEntry({ ...entry, data, subject: null })).not.toThrow()
    }
  })
})
