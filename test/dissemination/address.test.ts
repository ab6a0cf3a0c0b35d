import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import addressparser from 'nodemailer/lib/addressparser'

import { parseAddress } from '../../src/dissemination/address/index.js'

const codeOf = (text: unknown) => {
  const result = parseAddress(text)
  return result.ok ? result.address.mailbox : result.code
}

describe('parseAddress', () => {
  it.each([
    ['office@nhc.nl', 'office@nhc.nl'],
    ['Office+Asia@NHC.nl', 'Office+Asia@nhc.nl'],
    ["o'neill@example.org", "o'neill@example.org"],
    ['office@пример.example', 'office@xn--e1afmkfd.example'],
    ['office@BÜCHER.example', 'office@xn--bcher-kva.example'],
    ['info@xn--e1afmkfd.example', 'info@xn--e1afmkfd.example'],
  ])('should take %j', (text, mailbox) => {
    expect(codeOf(text)).toBe(mailbox)
  })

  it.each([
    [undefined, 'address-not-text'],
    [['a@example.org'], 'address-not-text'],
    ['', 'address-empty'],
    ['a@example.org\r\nRCPT TO:<b@example.org>', 'address-control'],
    ['a@example.org>\r\nRCPT TO:<c@x.org', 'address-control'],
    ['a@example.org\0b', 'address-control'],
    ['a\u202e@example.org', 'address-control'],
    ['a@exam\u200bple.org', 'address-control'],
    ['x@example.org, y@example.org', 'address-several'],
    ['x@example.org;y@example.org', 'address-several'],
    ['x@y@example.org', 'address-several'],
    ['user@evil.example .allowed.org', 'address-form'],
    ['(a(b)evil@attacker.org) ok@allowed.org', 'address-form'],
    ['"john doe"@example.org', 'address-form'],
    ['"a@evil.org"@example.org', 'address-form'],
    ['Name <a@example.org>', 'address-form'],
    ['a\\@evil.org@example.org', 'address-form'],
    [' a@example.org', 'address-form'],
    ['a@example.org ', 'address-form'],
    ['@route.example:a@example.org', 'address-form'],
    ['example.org', 'address-form'],
    ['a@[127.0.0.1]', 'address-domain-literal'],
    ['a@[IPv6:::1]', 'address-domain-literal'],
    ['a%evil.org@example.org', 'address-routed'],
    ['evil.org!a@example.org', 'address-routed'],
    ['.a@example.org', 'address-local'],
    ['a.@example.org', 'address-local'],
    ['a..b@example.org', 'address-local'],
    ['@example.org', 'address-local'],
    ['пример@example.org', 'address-unicode'],
    [`${'a'.repeat(65)}@example.org`, 'address-local-long'],
    [`a@${'b'.repeat(64)}.org`, 'address-domain'],
    [`${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(4)}org`, 'address-long'],
    ['a@localhost', 'address-domain'],
    ['a@127.0.0.1', 'address-domain'],
    ['a@example.org.', 'address-domain'],
    ['a@-example.org', 'address-domain'],
    ['a@exa_mple.org', 'address-domain'],
    ['a@%65vil.org', 'address-domain'],
    ['a@ｅvil.org', 'address-domain'],
    ['a@evil。org', 'address-domain'],
    ['a@xn--.org', 'address-domain'],
  ])('should refuse %j', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('should take 254 characters and refuse 255', () => {
    const domain = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.org`
    const local = 'a'.repeat(254 - domain.length - 1)
    expect(codeOf(`${local}@${domain}`)).toHaveLength(254)
    expect(codeOf(`${local}a@${domain}`)).toBe('address-long')
  })

  it('should give two spellings of one mailbox one key', () => {
    const keys = ['Office@Пример.example', 'office@XN--E1AFMKFD.example'].map((text) => {
      const result = parseAddress(text)
      return result.ok && result.address.key
    })
    expect(keys[0]).toBe(keys[1])
  })

  it('should never let through what a library reads as another recipient', () => {
    const piece = fc.constantFrom(
      'a',
      'Bob',
      '@',
      '.',
      'evil.org',
      'ok.example',
      '"',
      '(',
      ')',
      '<',
      '>',
      ',',
      ';',
      ':',
      ' ',
      '\r\n',
      '\0',
      '\\',
      '%',
      '!',
      '[',
      ']',
      '+',
      'é',
      '\u200b',
      '\ud800',
      '=',
      '?',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = parseAddress(pieces.join(''))
        if (result.ok) {
          const read = addressparser(result.address.mailbox)
          expect(read).toEqual([{ address: result.address.mailbox, name: '' }])
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('should take its own result again, unchanged', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const once = parseAddress(text)
        if (once.ok) {
          expect(parseAddress(once.address.mailbox)).toEqual(once)
        }
      }),
    )
  })
})
