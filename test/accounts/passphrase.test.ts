import { describe, expect, it } from '@jest/globals'
import { PassphraseError, requireStrongPassphrase } from 'payload-elchi'

const codeOf = (passphrase: string, own: string[] = []): string => {
  try {
    requireStrongPassphrase(passphrase, own)
    return 'accepted'
  } catch (error) {
    return error instanceof PassphraseError ? error.code : 'unexpected'
  }
}

describe('a passphrase', () => {
  it.each(['seven otters juggle lamps', 'коричневый трамвай поёт тихо', 'x7%Kq2!mVb9$Zr4&'])(
    'should be accepted: %s',
    (passphrase) => {
      expect(codeOf(passphrase)).toBe('accepted')
    },
  )

  it.each(['short', 'fourteen chars', '', '🦦🦦🦦🦦🦦🦦🦦🦦'])(
    'should be refused as too short: %s',
    (text) => {
      expect(codeOf(text)).toBe('password-short')
    },
  )

  it.each([
    'passwordpassword',
    'password password',
    'qwertyuiop-qwertyuiop',
    'aaaaaaaaaaaaaaaaaaaa',
    '123456789012345678',
    'qwertyuiopasdfghjkl',
    'abcabcabcabcabcabc',
  ])('should be refused as easy to guess: %s', (text) => {
    expect(codeOf(text)).toBe('password-weak')
  })

  it('should not be made of the own name and address', () => {
    const own = ['Femke Aalders', 'femke.aalders@elchi.example']
    expect(codeOf('femke aalders 1', own)).toBe('password-weak')
  })

  it('should be judged by its beginning where it does not end', () => {
    expect(codeOf('a'.repeat(1_000_000))).toBe('password-weak')
  })
})
