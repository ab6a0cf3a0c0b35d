import { describe, expect, it } from '@jest/globals'

import {
  createKeyRing,
  KeyRingError,
  requireProductionSecrets,
  SecretError,
} from '../../src/keys/index.js'

const secret = 'x'.repeat(32)
const start = (args: { keys?: string; nodeEnv?: string; secret?: string }) => () =>
  requireProductionSecrets({
    keys: args.keys,
    nodeEnv: args.nodeEnv ?? 'production',
    secret: args.secret,
  })

describe('secrets in production', () => {
  it('should start with a key ring and a long secret', () => {
    expect(start({ keys: createKeyRing(), secret })).not.toThrow()
  })

  it('should refuse to start without a key ring, and say how to make one', () => {
    expect(start({ secret })).toThrow(KeyRingError)
    expect(start({ secret })).toThrow(/ELCHI_KEYS.*openssl rand -base64 32/)
  })

  it('should refuse a key ring that is wrong', () => {
    expect(start({ keys: 'a:short', secret })).toThrow(KeyRingError)
  })

  it.each([
    [undefined, 'secret-missing'],
    ['', 'secret-missing'],
    ['x'.repeat(31), 'secret-short'],
  ])('should refuse the secret %p', (value, code) => {
    expect(start({ keys: createKeyRing(), secret: value })).toThrow(SecretError)
    expect(start({ keys: createKeyRing(), secret: value })).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('should let development start without either', () => {
    expect(start({ nodeEnv: 'development' })).not.toThrow()
  })
})
