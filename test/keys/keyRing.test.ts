import { describe, expect, it } from '@jest/globals'
import { inspect } from 'node:util'

import { createKeyRing, labels, parseKeyRing } from '../../src/keys/index.js'

const codeOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

const base64 = (length: number, seed = 1): string =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 37 + seed) % 251)).toString('base64')

describe('key ring', () => {
  it.each([
    ['nothing', undefined, 'keys-missing'],
    ['an empty text', '  ', 'keys-missing'],
    ['no id', base64(32), 'keys-malformed'],
    ['an id with a space', `a b:${base64(32)}`, 'keys-malformed'],
    ['text that is not base64', 'a:%%%%', 'keys-malformed'],
    ['an empty key', 'a:', 'keys-malformed'],
    ['a trailing comma', `a:${base64(32)},`, 'keys-malformed'],
    ['31 bytes', `a:${base64(31)}`, 'keys-short'],
    ['33 bytes', `a:${base64(33)}`, 'keys-short'],
    ['zeros', `a:${Buffer.alloc(32).toString('base64')}`, 'keys-weak'],
    ['one id twice', `a:${base64(32)},a:${base64(32, 2)}`, 'keys-duplicate'],
    ['one key under two ids', `a:${base64(32)},b:${base64(32)}`, 'keys-duplicate'],
  ])('should refuse %s', (_, text, code) => {
    expect(codeOf(() => parseKeyRing(text))).toBe(code)
  })

  it('should never show key material in an error or when printed', () => {
    const secret = base64(31)
    let message = ''
    try {
      parseKeyRing(`main:${secret}`)
    } catch (error) {
      message = inspect(error)
    }
    expect(message).toContain('main')
    expect(message).not.toContain(secret.slice(0, 12))
    const ring = createKeyRing()
    expect(inspect(parseKeyRing(ring))).not.toContain(ring.split(':')[1]?.slice(0, 12))
    expect(JSON.stringify(parseKeyRing(ring))).not.toContain(ring.split(':')[1]?.slice(0, 12))
  })

  it('should read both base64 alphabets alike', () => {
    const text = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index)).toString(
      'base64',
    )
    const url = text.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
    expect(parseKeyRing(`a:${url}`).derive('x')).toEqual(parseKeyRing(`a:${text}`).derive('x'))
  })

  it('should derive what RFC 5869 derives', () => {
    const ring = parseKeyRing(
      `a:${Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64')}`,
    )
    expect(ring.derive('elchi/test').toString('hex')).toBe(
      '6379fe2c829829dd5028e95725df20aa48a6320086f8bcfe37429f55c152c8b6',
    )
  })

  it('should keep what older keys derive when a new key comes in front', () => {
    const first = createKeyRing()
    const before = parseKeyRing(first)
    const after = parseKeyRing(createKeyRing(first))
    expect(after.ids).toEqual([after.current, before.current])
    expect(after.current).not.toBe(before.current)
    expect(after.derive(labels.messageId, before.current)).toEqual(before.derive(labels.messageId))
    expect(after.derive(labels.messageId)).not.toEqual(before.derive(labels.messageId))
  })

  it('should derive different bytes for every label', () => {
    const ring = parseKeyRing(createKeyRing())
    const derived = Object.values(labels).map((label) => ring.derive(label).toString('hex'))
    expect(new Set(derived).size).toBe(Object.keys(labels).length)
  })

  it('should not let a caller change what the next caller derives', () => {
    const ring = parseKeyRing(createKeyRing())
    const before = ring.derive('x').toString('hex')
    ring.derive('x').fill(0)
    expect(ring.derive('x').toString('hex')).toBe(before)
  })

  it('should refuse a key that the ring does not hold', () => {
    expect(codeOf(() => parseKeyRing(createKeyRing()).derive('x', 'gone'))).toBe('keys-unknown')
  })
})
