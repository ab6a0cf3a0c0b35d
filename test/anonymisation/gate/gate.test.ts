import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Identity } from '../../../src/anonymisation/text/index.js'

import { createGate, decodeLexical, hasPassed } from '../../../src/anonymisation/gate/index.js'
import { createRegister, findKnown } from '../../../src/anonymisation/text/index.js'
import { htmlDisguises, mailDisguises, position } from './hiding.js'

const people: Identity[] = [
  { id: 'P1', country: 'KZ', given: 'Гульсим', script: 'Cyrl', sex: 'f', surname: 'Байжуманова' },
  { id: 'P2', country: 'UZ', given: 'Nodira', script: 'Latn', sex: 'f', surname: 'Qambarova' },
  { id: 'P3', country: 'TM', given: 'Merdan', script: 'Latn', sex: 'm', surname: 'Garryýew' },
]
const written = [
  'Гульсим Байжуманова',
  'Gulsim Baizhumanova',
  'Nodira Qambarova',
  'Merdan Garryyew',
]

const register = createRegister(people)
const gateOf = () => createGate({ find: (text) => findKnown(register, text) })
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

describe('gate on HTML', () => {
  for (const [kind, write] of Object.entries(htmlDisguises)) {
    it(`should find a name hidden as ${kind}`, async () => {
      const gate = gateOf()
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...written), position, async (name, at) => {
          const result = await gate.content({ html: write(name, at), title: 'A title' })
          return !result.passed && result.hits.length > 0
        }),
        { numRuns: 40 },
      )
    })
  }

  it('should refuse what is nested deeper than any renderer follows, and no shallower', async () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }).reduce<object>(
        (inner) => ({ children: [inner], type: 'quote' }),
        { text: 'Nodira Qambarova', type: 'text' },
      )
    const deep = { html: '', note: nested(10_000) }
    await expect(gateOf().content(deep)).rejects.toMatchObject({ reason: 'too-deep' })
    expect(() => decodeLexical(nested(10_000))).toThrow(
      expect.objectContaining({ reason: 'too-deep' }),
    )
    expect((await gateOf().content({ html: '', note: nested(90) })).passed).toBe(false)
    expect(decodeLexical(nested(90)).map(({ text }) => text)).toContain('Nodira Qambarova')
  })

  it('should let a text without protected names pass', async () => {
    const result = await gateOf().content({
      html: '<h1>Fines for pickets</h1><p>A court fined <b>three</b> people in <i>Pavlodar</i>.</p>',
      language: 'en',
      slug: 'fines-for-pickets',
      title: 'Fines for pickets',
    })
    expect(result.passed).toBe(true)
  })

  it('should read slugs and file names word by word', async () => {
    for (const content of [
      { slug: 'gulsim-baizhumanova-fined' },
      { slug: 'GulsimBaizhumanova' },
      { attachments: [{ filename: 'statement_gulsim_baizhumanova.pdf' }] },
    ]) {
      const files =
        'attachments' in content
          ? [{ name: 'statement_gulsim_baizhumanova.txt', type: 'text/plain', bytes: bytes('x') }]
          : []
      expect((await gateOf().content(content, { files })).passed).toBe(false)
    }
  })

  it('should stay within bounded time on deeply nested markup', async () => {
    const html = `${'<b><div>'.repeat(5_000)}Nodira Qambarova`
    expect((await gateOf().content({ html })).passed).toBe(false)
  })
})

describe('gate on messages', () => {
  for (const [kind, write] of Object.entries(mailDisguises)) {
    it(`should find a name carried as ${kind}`, async () => {
      const gate = gateOf()
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...written), position, async (name, at) => {
          const result = await gate.mime(bytes(write(name, at)))
          return !result.passed && result.hits.length > 0
        }),
        { numRuns: 30 },
      )
    })
  }

  const refused: Record<string, string> = {
    'a base64 body with foreign characters':
      'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nTm9k*aXJh',
    'a body that does not fit its charset':
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=FF=FE=C0',
    'a file type without a reader':
      'Content-Type: application/x-unknown\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
    'a multipart body without parts': 'Content-Type: multipart/mixed; boundary=cut\r\n\r\nx',
    'a second content type': 'Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\nx',
    'an encrypted body that was not passed before':
      'Content-Type: multipart/encrypted; boundary=cut\r\n\r\n--cut\r\n\r\nx\r\n--cut--',
    'an unknown charset': 'Content-Type: text/plain; charset=x-own\r\n\r\nx',
    'an unknown transfer encoding':
      'Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nx',
  }
  for (const [what, mail] of Object.entries(refused)) {
    it(`should refuse ${what}`, async () => {
      await expect(gateOf().mime(bytes(mail))).rejects.toMatchObject({ code: 'gate-unreadable' })
    })
  }
})

describe('gate on the slots of a mailing', () => {
  const mail = (slots: { link: string; name: string }): Uint8Array =>
    bytes(
      `From: a@example.org\r\nTo: ${slots.name} <b@example.org>\r\nSubject: News\r\n` +
        'Content-Type: text/html; charset=utf-8\r\n\r\n' +
        `<p>Dear ${slots.name},</p><p>${'Courts fined people again. '.repeat(400)}</p>` +
        `<a href="${slots.link}">Unsubscribe</a>`,
    )

  it('should read only the slots once the rendering with empty slots was read', async () => {
    const gate = gateOf()
    const first = await gate.mime(mail({ link: '', name: '' }))
    const slots = { link: 'https://example.org/u/8f3k2', name: 'Marie Dupont' }
    const next = await gate.mime(mail(slots), { slots })
    expect(first.passed && next.passed).toBe(true)
    expect(next.scanned).toBeLessThan(first.scanned / 10)
  })

  it('should block a name in a slot', async () => {
    const gate = gateOf()
    await gate.mime(mail({ link: '', name: '' }))
    const slots = { link: 'https://example.org/u/8f3k2', name: 'Nodira Qambarova' }
    const result = await gate.mime(mail(slots), { slots })
    expect(result.hits.map(({ where }) => where)).toContain('slot:name')
  })

  it('should not let a slot take letters out of a name in the fixed text', async () => {
    const gate = gateOf()
    const slots = { name: 'mba' }
    const result = await gate.mime(bytes('Subject: x\r\n\r\nDear mba, Nodira Qambarova came.'), {
      slots,
    })
    expect(result.passed).toBe(false)
  })
})

describe('allowances and proofs', () => {
  const content = { html: '<p>Nodira Qambarova and Merdan Garryyew</p>' }

  it('should honour an allowance for one identity and still block the others', async () => {
    const result = await gateOf().content(content, { allowances: ['P2'] })
    expect(new Set(result.hits.map(({ identity }) => identity))).toEqual(new Set(['P3']))
    const both = await gateOf().content(content, { allowances: ['P2', 'P3'] })
    expect(both.passed).toBe(true)
  })

  it('should prove only the very value that was let through', async () => {
    const value = { title: 'Fines' }
    expect(hasPassed(value)).toBe(false)
    await gateOf().content(value)
    expect(hasPassed(value)).toBe(true)
    expect(hasPassed({ ...value })).toBe(false)
  })

  it('should refuse an attachment whose bytes it was not given', async () => {
    await expect(gateOf().content({ attachments: [{ filename: 'a.txt' }] })).rejects.toMatchObject({
      code: 'gate-unreadable',
    })
  })
})
