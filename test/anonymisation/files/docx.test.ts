import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'

import { cleanFile, FileRefusedError, readFile } from '../../../src/anonymisation/files/index.js'
import { makeDocx, paragraph, run } from './docx.js'

const author = 'Zorivela Quandath'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const find = (texts: string[]) =>
  texts.map((text) => {
    const start = text.indexOf(author)
    return start < 0 ? [] : [{ end: start + author.length, replacement: '[person]', start }]
  })

const reasonOf = async (job: Promise<unknown>): Promise<string | undefined> =>
  job.then(
    () => undefined,
    (error: unknown) => (error instanceof FileRefusedError ? error.reason : String(error)),
  )

const documentIn = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

const all = async (bytes: Uint8Array): Promise<string> =>
  (await readFile({ bytes, type })).readings.map(({ text }) => text).join('\n')

const telling = async (): Promise<Uint8Array> => {
  const picture = await sharp({ create: { background: 'red', channels: 3, height: 9, width: 9 } })
    .withExif({ IFD0: { Artist: author } })
    .jpeg()
    .toBuffer()
  return makeDocx({
    body: [
      paragraph(
        run('Three people '),
        `<w:ins w:author="${author}" w:date="2026-01-01T00:00:00Z">${run('were fined')}</w:ins>`,
        `<w:del w:author="${author}"><w:r><w:delText>${author}</w:delText></w:r></w:del>`,
        run('.', '<w:b/>'),
        '<w:r><w:commentReference w:id="0"/></w:r>',
        run(author, '<w:vanish/>'),
      ),
      paragraph(
        '<w:r><w:drawing><wp:inline><wp:extent cx="90" cy="90"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>',
      ),
      paragraph(`<w:hyperlink r:id="rId8">${run('a report')}</w:hyperlink>`),
    ].join(''),
    links: [
      { id: 'rId8', external: true, kind: 'hyperlink', target: 'https://example.org/a' },
      { id: 'rId9', kind: 'image', target: 'media/photo of zorivela.jpeg' },
      { id: 'rId7', kind: 'comments', target: 'comments.xml' },
    ],
    parts: {
      'customXml/item1.xml': `<x>${author}</x>`,
      'docProps/core.xml': `<c xmlns:dc="d"><dc:creator>${author}</dc:creator></c>`,
      'docProps/thumbnail.jpeg': picture,
      'word/comments.xml': `<c>${author}</c>`,
      'word/media/photo of zorivela.jpeg': picture,
      'word/settings.xml': '<s><rsid val="00AA11BB"/></s>',
    },
  })
}

describe('clean copies of DOCX', () => {
  it('should keep text, looks, links and pictures, and nothing else', async () => {
    const bytes = await telling()
    expect(await all(bytes)).toContain(author)
    const copy = await cleanFile({ bytes, type })
    expect(await all(copy.bytes)).not.toContain(author)
    expect(Object.keys(unzipSync(copy.bytes)).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/media/image1.jpeg',
    ])
    const xml = documentIn(copy.bytes)
    expect(xml.replace(/<[^>]*>/g, '')).toContain('Three people were fined.')
    expect(xml).toContain('<w:b/>')
    expect(xml).not.toMatch(/rsid|w:author|w:ins|w:del/)
    expect(new Set(copy.leftOut)).toEqual(new Set(['comment', 'hidden-text', 'tracked-change']))
  })

  it('should replace a known person whose name formatting cuts in pieces', async () => {
    const body = paragraph(run('We met Zori'), run('vela Quan', '<w:b/>'), run('dath there.'))
    const copy = await cleanFile({ bytes: makeDocx({ body }), find })
    expect(copy.redacted).toBe(1)
    expect(documentIn(copy.bytes).replace(/<[^>]*>/g, '')).toContain('We met [person] there.')
  })

  it('should refuse a name where nothing can be replaced', async () => {
    const body = paragraph(`<w:hyperlink r:id="rId8">${run('x')}</w:hyperlink>`)
    const target = `https://example.org/${author}`
    const links = [{ id: 'rId8', external: true, kind: 'hyperlink', target }]
    expect(await reasonOf(cleanFile({ bytes: makeDocx({ body, links }), find }))).toBe('names')
  })

  it.each([
    ['macros', { parts: { 'word/vbaProject.bin': Buffer.from('x') } }, 'macros'],
    [
      'a macro type',
      { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
      'macros',
    ],
    ['a way out of the archive', { parts: { '../evil.xml': 'x' } }, 'broken'],
    [
      'an entity',
      { parts: { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' } },
      'broken',
    ],
    [
      'deep nesting',
      { parts: { 'word/document.xml': `${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}` } },
      'too-deep',
    ],
  ])('should refuse %s', async (_, given, reason) => {
    const bytes = makeDocx({ body: paragraph(run('x')), ...given })
    expect(await reasonOf(cleanFile({ bytes }))).toBe(reason)
    expect(await reasonOf(readFile({ bytes, type }))).toBe(reason)
  })

  it('should refuse archives that unpack to too much, in size and in number', async () => {
    const big = makeDocx({
      body: '',
      parts: { 'word/a.xml': new Uint8Array(200 * 1024 * 1024) },
    })
    expect(big.length).toBeLessThan(1024 * 1024)
    expect(await reasonOf(cleanFile({ bytes: big }))).toBe('too-large')
    const names = Array.from({ length: 3000 }, (_, index) => [`a${index}`, new Uint8Array()])
    const many = zipSync(Object.fromEntries(names) as Record<string, Uint8Array>, { level: 0 })
    expect(await reasonOf(cleanFile({ bytes: many }))).toBe('too-deep')
  })

  it('should read what stands beside a member, and refuse one with two names', async () => {
    const bytes = makeDocx({ body: paragraph(run('x')) })
    const named = Buffer.from(bytes)
    named.write('word/document.txt', named.indexOf('word/document.xml'))
    expect(await reasonOf(readFile({ bytes: named, type }))).toBe('broken')
    expect(await reasonOf(cleanFile({ bytes: named }))).toBe('broken')

    const members = unzipSync(bytes)
    const extra = { 0x4242: Buffer.from(author) }
    const aside = zipSync({ ...members, 'word/more.xml': [Buffer.from('<a/>'), { extra }] })
    expect(Buffer.from(aside).includes(author)).toBe(true)
    expect(await all(aside)).toContain(author)
  })

  it.each([0.3, 0.6, 0.9, 0.99])('should refuse the first %d of an archive', async (part) => {
    const whole = makeDocx({ body: paragraph(run('x')) })
    const bytes = whole.subarray(0, Math.floor(whole.length * part))
    expect(await reasonOf(cleanFile({ bytes }))).toBe('broken')
    expect(await reasonOf(readFile({ bytes, type }))).toBe('broken')
  })

  it('should refuse a member under a password, and a workbook with macros', async () => {
    const bytes = Buffer.from(makeDocx({ body: paragraph(run('x')) }))
    const entry = Buffer.from('PK\x01\x02', 'latin1')
    for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
      bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    }
    expect(await reasonOf(cleanFile({ bytes }))).toBe('encrypted')
    expect(await reasonOf(readFile({ bytes, type }))).toBe('encrypted')
    const workbook = zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
      'xl/workbook.xml': Buffer.from('<a/>'),
    })
    expect(await reasonOf(cleanFile({ bytes: workbook }))).toMatch(/macros|type/)
  })

  it('should never show again an archive that lies within an archive', async () => {
    const inner = zipSync({ a: Buffer.from(author) }, { level: 0 })
    const bytes = makeDocx({ body: paragraph(run('x')), parts: { 'word/embeddings/a.zip': inner } })
    expect(await reasonOf(readFile({ bytes, type }))).toBe('unsure')
    expect(Buffer.from((await cleanFile({ bytes })).bytes).includes(author)).toBe(false)
  })

  it('should refuse something beside or behind the archive, and half of one', async () => {
    const bytes = makeDocx({ body: paragraph(run('x')) })
    const behind = Buffer.concat([bytes, Buffer.from(author)])
    expect(await reasonOf(readFile({ bytes: behind, type }))).toMatch(/tail|broken/)
    const half = bytes.subarray(0, bytes.length / 2)
    expect(await reasonOf(cleanFile({ bytes: half }))).toBe('broken')
  })

  it('should refuse an Office file under a password, and an old one', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await reasonOf(cleanFile({ bytes: locked }))).toBe('encrypted')
    expect(await reasonOf(cleanFile({ bytes: compound }))).toBe('type')
  })
})

describe('clean copies of plain text', () => {
  it('should replace known people, and take invisible marks out', async () => {
    const copy = await cleanFile({ bytes: Buffer.from(`We met ${author}\u202e.\u200b`), find })
    expect(copy).toMatchObject({ redacted: 1, type: 'text/plain' })
    expect(copy.bytes.toString()).toBe('We met [person].')
  })
})
