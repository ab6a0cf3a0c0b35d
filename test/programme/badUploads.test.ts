import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import sharp from 'sharp'

import type { Programme } from './helpers/programme.js'

import { startProgramme } from './helpers/programme.js'

const canary = 'canaryofanupload'

const svg = (inner: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`)

const jpeg = (): Promise<Buffer> =>
  sharp({ create: { background: 'teal', channels: 3, height: 8, width: 8 } })
    .jpeg()
    .toBuffer()

/** A picture with a script and an archive behind its end: all three to whoever asks so. */
const polyglot = async (): Promise<Buffer> =>
  Buffer.concat([
    await jpeg(),
    Buffer.from(`<script>alert('${canary}')</script>`),
    Buffer.from(zipSync({ 'evil.txt': strToU8(canary) })),
  ])

const pdfWithScript = async (): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  pdf.addPage([100, 100])
  const action = pdf.context.obj({ JS: PDFString.of(`app.alert('${canary}')`), S: 'JavaScript' })
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action))
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

const docm = (): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
      'word/document.xml': strToU8('<document/>'),
      'word/vbaProject.bin': strToU8(canary),
    }),
  )

const megabyte = 1024 * 1024

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A whole PNG in black and white, a few kilobytes of it. */
const hugePicture = (): Buffer => {
  const side = 16_000
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (1 + side / 8)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const archiveOf = (parts: number): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Array.from({ length: parts }, (_, n) => [`a${n}`, strToU8('')]))),
  )

type Bytes = () => Buffer | Promise<Buffer>

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Files that are refused as a whole. */
const refused: [string, string, Bytes][] = [
  ['a page named as a picture', 'image/jpeg', () => Buffer.from(`<html>${canary}</html>`)],
  [
    'XML with a style sheet',
    'application/xml',
    () => Buffer.from(`<?xml-stylesheet href="x.xsl"?><a>${canary}</a>`),
  ],
  ['SVG with a handler', 'image/svg+xml', () => svg(`<g onload="alert('${canary}')"/>`)],
  ['SVG with a script link', 'image/svg+xml', () => svg('<a href="javascript:alert(1)"/>')],
  ['SVG with an import', 'image/svg+xml', () => svg('<style>@import url(//x.example)</style>')],
  ['SVG with a foreign object', 'image/svg+xml', () => svg('<foreignObject><p/></foreignObject>')],
  [
    'SVG with an entity',
    'image/svg+xml',
    () => Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
  ],
  ['an Office file with macros', docx, docm],
  [
    'an Office file with a path that leads out',
    docx,
    () => Buffer.from(zipSync({ '../../evil.xml': strToU8(canary) })),
  ],
  ['an archive', 'application/zip', () => Buffer.from(zipSync({ a: strToU8(canary) }))],
  ['nothing', 'image/png', () => Buffer.alloc(0)],
  ['half a picture', 'image/jpeg', async () => (await jpeg()).subarray(0, 60)],
  ['half a PDF', 'application/pdf', async () => (await pdfWithScript()).subarray(0, 200)],
  ['a type that is none', 'no/such/type', () => Buffer.from(canary)],
]

/** Small files that become large when they are opened, with the reason that they are refused for. */
const tooMuch: [string, string, Bytes, string][] = [
  ['a picture of 256 million points', 'image/png', hugePicture, 'too-many-pixels'],
  [
    'an Office file that unpacks to 300 MB',
    docx,
    () => Buffer.from(zipSync({ 'word/document.xml': Buffer.alloc(300 * megabyte) }, { level: 1 })),
    'too-large',
  ],
  ['an Office file of 100,000 parts', docx, () => archiveOf(100_000), 'too-deep'],
]

const names = [
  '\u202Egpj.exe',
  'a\r\nContent-Type: text/html.jpg',
  '../../../etc/passwd',
  '.htaccess',
  'con.txt',
  'x'.repeat(300),
  'Zorivela Quandath, Kabul 2026.jpg',
  'a\u0000.html',
  '',
]

describe('bad uploads', () => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme('sqlite')
  }, 300_000)

  afterAll(() => app.close())

  const upload = (data: Buffer, mimetype: string, name: string) =>
    app.payload.create({
      collection: 'documents',
      data: { title: 'A file' },
      file: { data, mimetype, name, size: data.length },
    })

  const stored = async (name: unknown): Promise<Buffer> => {
    const directory = app.payload.collections.documents?.config.upload.staticDir ?? ''
    return readFile(path.join(directory, String(name)))
  }

  it.each(refused)('should refuse %s', async (_, mimetype, bytes) => {
    const before = await app.payload.count({ collection: 'documents' })
    const error = await upload(await bytes(), mimetype, 'a.bin').catch((each: unknown) => each)
    expect(error).toBeInstanceOf(Error)
    expect((error as Error).message).not.toContain(canary)
    expect(await app.payload.count({ collection: 'documents' })).toEqual(before)
  })

  it.each(tooMuch)('should refuse %s before it is unpacked', async (_, mimetype, bytes, reason) => {
    const error = await upload(await bytes(), mimetype, 'a.bin').catch((each: unknown) => each)
    expect(error).toMatchObject({ data: { reason } })
  })

  it('should keep of a picture with a script and an archive the picture alone', async () => {
    const { filename, mimeType } = await upload(await polyglot(), 'image/jpeg', 'a.jpg')
    const bytes = await stored(filename)
    expect(mimeType).toBe('image/jpeg')
    expect(bytes.includes(canary)).toBe(false)
    expect(bytes.includes('evil.txt')).toBe(false)
  })

  it('should keep no script of a PDF', async () => {
    const made = await upload(await pdfWithScript(), 'application/pdf', 'a.pdf').catch(() => null)
    const bytes = made ? await stored(made.filename) : Buffer.alloc(0)
    expect(bytes.includes('JavaScript')).toBe(false)
    expect(bytes.includes(canary)).toBe(false)
  })

  it.each(names)('should keep nothing of the name %j', async (name) => {
    const { filename, url } = await upload(await jpeg(), 'image/jpeg', name)
    expect(filename).toMatch(/^[a-z2-9]{24}\.jpg$/)
    expect(url).toContain(String(filename))
  })
})
