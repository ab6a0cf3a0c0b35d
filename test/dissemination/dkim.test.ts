import { describe, expect, it } from '@jest/globals'
import { createHash, generateKeyPairSync, type KeyObject, verify } from 'node:crypto'

import type { Outgoing } from '../../src/dissemination/mime/mailForRecipient.js'

import { createSigner } from '../../src/dissemination/mime/dkim.js'
import { requireSendingSettings } from '../../src/dissemination/requireSendingSettings.js'
import { armouredFrom } from '../../src/keys/index.js'

const mail = [
  'To: office@un.example',
  'Message-ID: <abc.def@elchi.example>',
  'Date: Tue, 24 Nov 2026 10:00:00 +0000',
  'List-Unsubscribe: <https://elchi.example/api/mail/unsubscribe/abc>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'From: Elchi <office@elchi.example>',
  'Subject: =?UTF-8?Q?A_long?=',
  ' =?UTF-8?Q?_subject?=',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Three believers were fined.',
  '.  a line with  spaces ',
  '',
  '',
  '',
].join('\r\n') as Outgoing

/** Reads a signature as RFC 6376 section 6.1.3 has it, apart from how it was made. */
const verified = (signed: string, publicKey: KeyObject): boolean => {
  const end = signed.indexOf('\r\n\r\n')
  const body = signed.slice(end + 4)
  const fields = signed
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)])
  const signature = fields[0]?.[1] ?? ''
  const tags = new Map(
    signature
      .replace(/\s+/g, '')
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  )
  const canonicalBody = body.replace(/(?:\r\n)*$/, '\r\n')
  if (createHash('sha256').update(canonicalBody, 'latin1').digest('base64') !== tags.get('bh')) {
    return false
  }
  const relaxed = (name = '', value = ''): string =>
    `${name.toLowerCase()}:${value
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`
  const left = fields.slice(1)
  const hashed = (tags.get('h') ?? '').split(':').flatMap((wanted) => {
    // The last of a name is taken first, and each at most once; a name that is not there adds none.
    const at = left.findLastIndex(([name = '']) => name.toLowerCase() === wanted)
    return at < 0 ? [] : left.splice(at, 1).map(([name, value]) => `${relaxed(name, value)}\r\n`)
  })
  hashed.push(relaxed('dkim-signature', signature.replace(/b=[^;]*$/, 'b=')))
  const data = Buffer.from(hashed.join(''), 'latin1')
  const isRsa = tags.get('a') === 'rsa-sha256'
  return verify(
    isRsa ? 'sha256' : null,
    isRsa ? data : createHash('sha256').update(data).digest(),
    publicKey,
    Buffer.from(tags.get('b') ?? '', 'base64'),
  )
}

const pairs = {
  ed25519: generateKeyPairSync('ed25519'),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
}

describe.each(['rsa', 'ed25519'] as const)('a mail signed with %s', (kind) => {
  const { privateKey, publicKey } = pairs[kind]
  const sign = createSigner({
    domain: 'elchi.example',
    privateKey: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    selector: 'post',
  })

  it('should be what a receiver can verify', async () => {
    const signed = await sign(mail)
    expect(verified(signed, publicKey)).toBe(true)
    expect(signed.endsWith(mail)).toBe(true)
    expect(signed).toMatch(/^DKIM-Signature: v=1; a=(rsa|ed25519)-sha256;/)
  })

  it.each([
    ['its body', (text: string) => text.replace('fined', 'freed')],
    ['its subject', (text: string) => text.replace('_subject', '_matter')],
    ['its sender', (text: string) => text.replace('office@elchi', 'other@elchi')],
    ['where it is left', (text: string) => text.replace('unsubscribe/abc', 'unsubscribe/abd')],
    ['a second sender', (text: string) => text.replace('From:', 'From: x@evil.example\r\nFrom:')],
  ])('should not be taken for genuine after a change of %s', async (_, change) => {
    const signed = await sign(mail)
    expect(change(signed)).not.toBe(signed)
    expect(verified(change(signed), publicKey)).toBe(false)
  })

  it('should stay genuine when a server folds its headers anew', async () => {
    const signed = await sign(mail)
    const folded = signed.replace('From: Elchi <', 'From: Elchi\r\n  <')
    expect(verified(folded, publicKey)).toBe(true)
  })

  it('should stand on lines that every server passes on', async () => {
    const [head = ''] = (await sign(mail)).split('\r\n\r\n')
    expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(220)
  })
})

describe('the settings of the sending', () => {
  const keyOf = (pair: { privateKey: KeyObject }): string =>
    pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const rsa = keyOf(generateKeyPairSync('rsa', { modulusLength: 1024 }))
  const own = { domain: 'elchi.example', privateKey: rsa, selector: 'mail' }
  const rates = { perDomainAndMinute: null, perSecond: null }
  const smtp = { connections: 5, dkim: own, from: 'elchi@elchi.example', rates, url: undefined }

  it('should be taken with a key of either kind, or none, and in any armour', () => {
    const ed25519 = keyOf(generateKeyPairSync('ed25519'))
    for (const text of [
      ed25519,
      ed25519.replaceAll('\n', '\\n'),
      Buffer.from(ed25519).toString('base64'),
    ]) {
      const privateKey = armouredFrom(text, '-----BEGIN')
      expect(() => requireSendingSettings({ ...smtp, dkim: { ...own, privateKey } })).not.toThrow()
    }
    expect(() => requireSendingSettings({ ...smtp, dkim: null })).not.toThrow()
  })

  it.each<[string, object]>([
    ['dkim-incomplete', { dkim: { ...own, privateKey: '' } }],
    ['dkim-incomplete', { dkim: { ...own, selector: '' } }],
    ['dkim-domain-malformed', { dkim: { ...own, domain: 'elchi' } }],
    ['dkim-domain-malformed', { dkim: { ...own, selector: 'mail; d=other.example' } }],
    ['dkim-key-malformed', { dkim: { ...own, privateKey: 'topsecret' } }],
    ['dkim-key-malformed', { dkim: { ...own, privateKey: rsa.slice(0, 300) } }],
    [
      'dkim-key-malformed',
      {
        dkim: { ...own, privateKey: keyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' })) },
      },
    ],
    [
      'dkim-key-short',
      { dkim: { ...own, privateKey: keyOf(generateKeyPairSync('rsa', { modulusLength: 512 })) } },
    ],
    ['smtp-connections-malformed', { connections: Number.NaN }],
    ['smtp-connections-malformed', { connections: 0 }],
    ['smtp-rate-malformed', { rates: { ...rates, perSecond: Number.NaN } }],
    ['smtp-rate-malformed', { rates: { ...rates, perDomainAndMinute: 0 } }],
  ])('should be refused at the start, as %s, without showing the key', (code, wrong) => {
    const start = () => requireSendingSettings({ ...smtp, ...wrong } as never)
    expect(start).toThrow(expect.objectContaining({ code }))
    expect(start).toThrow(/^((?!topsecret|BEGIN).)*$/)
  })
})
