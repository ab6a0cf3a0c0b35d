import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import {
  keyIdOf,
  openBytes,
  openText,
  rewrapText,
  sealBytes,
  sealText,
} from '../../src/vault/envelope.js'
import { paddedLength } from '../../src/vault/padding.js'

const ringText = createKeyRing()
const keys = parseKeyRing(ringText)
const place = { collection: 'field-reports', field: 'original', id: 'r1' }
const wellFormed = fc.string({ unit: 'binary', maxLength: 400 })

const codeOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

describe('envelope', () => {
  it('should give back any text', () => {
    fc.assert(
      fc.property(wellFormed, (plain) => {
        expect(openText({ keys, place, sealed: sealText({ keys, place, plain }) })).toBe(plain)
      }),
    )
  })

  it('should give back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const plain = Buffer.from(bytes)
        expect(openBytes({ keys, place, sealed: sealBytes({ keys, place, plain }) })).toEqual(plain)
      }),
    )
  })

  it('should detect every single-bit flip of a sealed text', () => {
    const sealed = Buffer.from(sealText({ keys, place, plain: 'Aýna, +993 12 00 00 00' }))
    let undetected = 0
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      undetected += codeOf(() => openText({ keys, place, sealed: flipped.toString('latin1') }))
        ? 0
        : 1
    }
    expect(undetected).toBe(0)
  })

  it('should detect every single-bit flip of a sealed file', () => {
    const sealed = sealBytes({ keys, place, plain: Buffer.from('%PDF-1.7') })
    let undetected = 0
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      undetected += codeOf(() => openBytes({ keys, place, sealed: flipped })) ? 0 : 1
    }
    expect(undetected).toBe(0)
  })

  it('should detect every truncation', () => {
    const sealed = sealText({ keys, place, plain: 'x' })
    for (let length = 0; length < sealed.length; length += 1) {
      expect(codeOf(() => openText({ keys, place, sealed: sealed.slice(0, length) }))).toBeDefined()
    }
  })

  it('should open nowhere but in its own collection, record and field', () => {
    const part = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(part, part, part, part, part, part, (a, b, c, d, e, f) => {
        const here = { collection: a, field: b, id: c }
        const there = { collection: d, field: e, id: f }
        fc.pre(a !== d || b !== e || c !== f)
        const sealed = sealText({ keys, place: here, plain: 'x' })
        expect(codeOf(() => openText({ keys, place: there, sealed }))).toBe('envelope-tampered')
      }),
    )
  })

  it('should detect a swap of any part between two sealed texts of one record', () => {
    const one = sealText({ keys, place, plain: 'one' }).split('.')
    const two = sealText({ keys, place, plain: 'two' }).split('.')
    for (const swapped of [2, 3]) {
      const mixed = one.map((part, index) => (index === swapped ? two[index] : part)).join('.')
      expect(codeOf(() => openText({ keys, place, sealed: mixed }))).toBe('envelope-tampered')
    }
  })

  it('should say which of the three ways it cannot be opened', () => {
    const sealed = sealText({ keys, place, plain: 'x' })
    const others = parseKeyRing(createKeyRing())
    expect(codeOf(() => openText({ keys: others, place, sealed }))).toBe('envelope-key-unknown')
    expect(codeOf(() => openText({ keys, place, sealed: 'plain text' }))).toBe('envelope-malformed')
    expect(codeOf(() => openText({ keys, place, sealed: '' }))).toBe('envelope-malformed')
    expect(codeOf(() => openText({ keys, place, sealed: `${sealed}=` }))).toBe('envelope-malformed')
  })

  it('should refuse another key under the same id', () => {
    const sealed = sealText({ keys, place, plain: 'x' })
    const impostor = parseKeyRing(`${keys.current}:${createKeyRing().split(':')[1]}`)
    expect(codeOf(() => openText({ keys: impostor, place, sealed }))).toBe('envelope-tampered')
  })

  it('should open nothing with two keys whose values were swapped, and all once they are back', () => {
    const [one = '', other = ''] = [createKeyRing(), createKeyRing()].map(
      (ring) => ring.split(':')[1] ?? '',
    )
    const right = parseKeyRing(`a:${one},b:${other}`)
    const swapped = parseKeyRing(`a:${other},b:${one}`)
    const sealed = sealText({ keys: right, place, plain: 'x' })
    expect(codeOf(() => openText({ keys: swapped, place, sealed }))).toBe('envelope-tampered')
    expect(codeOf(() => rewrapText({ keys: swapped, place, sealed }))).toBe('envelope-tampered')
    expect(openText({ keys: right, place, sealed })).toBe('x')
  })

  it('should never seal the same text the same way', () => {
    expect(sealText({ keys, place, plain: 'x' })).not.toBe(sealText({ keys, place, plain: 'x' }))
  })

  it('should hide the length of short texts and blur that of long ones', () => {
    const lengthOf = (plain: string): number => sealText({ keys, place, plain }).length
    expect(lengthOf('Li')).toBe(lengthOf('a name that is a good deal longer'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (length) => {
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length)
        expect(paddedLength(length)).toBeLessThanOrEqual(Math.max(256, length * 1.12))
      }),
    )
  })

  it('should refuse a lone surrogate instead of losing it', () => {
    expect(codeOf(() => sealText({ keys, place, plain: 'a\uD800b' }))).toBe('envelope-malformed')
  })

  it('should move to a new key without touching the content', () => {
    const sealed = sealText({ keys, place, plain: 'x' })
    const grown = parseKeyRing(createKeyRing(ringText))
    const moved = rewrapText({ keys: grown, place, sealed })
    expect(keyIdOf(moved, place)).toBe(grown.current)
    expect(moved.split('.')[3]).toBe(sealed.split('.')[3])
    expect(openText({ keys: grown, place, sealed: moved })).toBe('x')
    expect(codeOf(() => openText({ keys, place, sealed: moved }))).toBe('envelope-key-unknown')
  })

  it('should not name the record or the content in an error', () => {
    const sealed = sealText({ keys, place: { ...place, id: 'secret-id' }, plain: 'secret' })
    expect(() => openText({ keys, place, sealed })).toThrow(/field-reports\.original/)
    expect(() => openText({ keys, place, sealed })).not.toThrow(/secret/)
  })
})
