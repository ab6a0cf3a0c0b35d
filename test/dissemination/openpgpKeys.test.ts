import { describe, expect, it } from '@jest/globals'

import { inspectKey } from '../../src/dissemination/index.js'
import { makePair, revoked } from './helpers/openpgp.js'

const day = 86_400_000
// Keys that the tests make are made before it.
const now = new Date(Date.now() + 600_000)

const codeOf = async (text: string): Promise<string> => {
  const result = await inspectKey(text, now)
  return result.ok ? 'ok' : result.code
}

describe('a public key that somebody pastes', () => {
  it('should be read with its fingerprint, kind and end', async () => {
    const { armored, publicKey } = await makePair({ expiresIn: 86_400 })
    const result = await inspectKey(`\n${armored}\n`, now)
    expect(result).toMatchObject({
      key: { algorithm: 'ed25519', fingerprint: publicKey.getFingerprint() },
      ok: true,
    })
    const end = new Date((result.ok && result.key.expiresAt) || 0).getTime()
    expect(Math.abs(end - now.getTime() - day)).toBeLessThan(700_000)
  })

  it('should be refused when it cannot be used, each time with its own code', async () => {
    const good = await makePair()
    const past = new Date(now.getTime() - 10 * day)
    const faults = {
      'key-expired': (await makePair({ expiresIn: 3600, madeAt: past })).armored,
      'key-malformed': good.armored.replace(/\n.{30}/, '\nAAAA'),
      'key-not-encrypting': (await makePair({ withoutEncryption: true })).armored,
      'key-private': good.privateKey.armor(),
      'key-revoked': await revoked(await makePair()),
      'key-several': `${good.armored}\n${(await makePair()).armored}`,
      'key-weak': (await makePair({ weak: true })).armored,
    }
    for (const [code, text] of Object.entries(faults)) {
      expect([code, await codeOf(text)]).toEqual([code, code])
    }
    expect(await codeOf('a key')).toBe('key-malformed')
    expect(await codeOf('')).toBe('key-malformed')
  })

  it('should be refused from the moment it expires, though it was read before', async () => {
    const { armored } = await makePair({ expiresIn: 3600 })
    expect((await inspectKey(armored, now)).ok).toBe(true)
    expect(await inspectKey(armored, new Date(now.getTime() + 2 * 3600_000))).toEqual({
      code: 'key-expired',
      ok: false,
    })
  })
})
