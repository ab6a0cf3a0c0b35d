import { describe, expect, it } from '@jest/globals'
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

import { cleanFile, FileRefusedError, readFile } from '../../../src/anonymisation/files/index.js'

const author = 'Zorivela Quandath'
const type = 'application/pdf'

const reasonOf = async (job: Promise<unknown>): Promise<string | undefined> =>
  job.then(
    () => undefined,
    (error: unknown) => (error instanceof FileRefusedError ? error.reason : String(error)),
  )

const withPage = async (text: string) => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage()
  page.drawText(text, { font, x: 50, y: 500 })
  return { page, pdf }
}

const telling = async (): Promise<Uint8Array> => {
  const { page, pdf } = await withPage('Three people were fined.')
  pdf.setAuthor(author)
  pdf.addJavaScript('hello', `app.alert('${author}')`)
  await pdf.attach(Buffer.from(author), 'note.txt', { description: author })
  const picture = await sharp({
    create: { background: 'red', channels: 3, height: 20, width: 20 },
  })
    .withExif({ IFD0: { Artist: author } })
    .jpeg()
    .toBuffer()
  page.drawImage(await pdf.embedJpg(picture), { x: 1, y: 1 })
  const annotations = [
    { Contents: PDFHexString.fromText(author), Rect: [0, 0, 9, 9], Subtype: 'Text', Type: 'Annot' },
    {
      A: { S: 'URI', URI: PDFString.of('https://example.org/report') },
      Rect: [0, 0, 9, 9],
      Subtype: 'Link',
      T: PDFHexString.fromText(author),
      Type: 'Annot',
    },
  ]
  page.node.set(PDFName.of('Annots'), pdf.context.obj(annotations))
  page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ Who: PDFHexString.fromText(author) }))
  return pdf.save()
}

/** A change at the end of the file; what it replaces is still there. */
const revised = async (): Promise<Uint8Array> => {
  const { pdf } = await withPage('Page')
  pdf.setTitle(author)
  const first = Buffer.from(await pdf.save({ useObjectStreams: false }))
  const text = first.toString('latin1')
  const info = /\/Info (\d+) 0 R/.exec(text)?.[1] ?? ''
  const start = /startxref\s+(\d+)/.exec(text)?.[1] ?? ''
  const object = `${info} 0 obj\n<< /Title (Report) >>\nendobj\n`
  const table = `xref\n${info} 1\n${String(first.length + 1).padStart(10, '0')} 00000 n \n`
  const trailer = /trailer\s*<<([\s\S]*?)>>/.exec(text)?.[1] ?? ''
  const end = `trailer\n<<${trailer} /Prev ${start} >>\nstartxref\n${first.length + 1 + object.length}\n%%EOF`
  return Buffer.concat([first, Buffer.from(`\n${object}${table}${end}`, 'latin1')])
}

const all = async (bytes: Uint8Array): Promise<string> =>
  (await readFile({ bytes, type })).readings.map(({ text }) => text).join('\n')

describe('clean copies of PDF', () => {
  it('should keep pages and web links, and nothing that tells who made them', async () => {
    const bytes = await telling()
    expect(await all(bytes)).toContain(author)
    const copy = await cleanFile({ bytes, type })
    const words = await all(copy.bytes)
    expect(words).toContain('Three people were fined.')
    expect(words).toContain('https://example.org/report')
    expect(words).not.toContain(author)
    expect(copy.bytes.includes(author)).toBe(false)
    expect(new Set(copy.leftOut)).toEqual(new Set(['annotation', 'attachment', 'script']))
    expect((await PDFDocument.load(copy.bytes, { updateMetadata: false })).getAuthor()).toBe(
      undefined,
    )
  })

  it('should leave earlier revisions behind, which reading finds', async () => {
    const bytes = await revised()
    const { readings } = await readFile({ bytes, type })
    const found = readings.filter(({ text }) => text.includes(author))
    expect(found.map(({ where }) => where)).toContain('revision:1 objects')
    const copy = await cleanFile({ bytes })
    expect(await all(copy.bytes)).not.toContain(author)
  })

  it('should refuse a page that names somebody of the register', async () => {
    const { pdf } = await withPage(`We met ${author} there.`)
    const find = (texts: string[]) =>
      texts.map((text) => {
        const start = text.indexOf(author)
        return start < 0 ? [] : [{ end: start + author.length, replacement: '[person]', start }]
      })
    expect(await reasonOf(cleanFile({ bytes: await pdf.save(), find }))).toBe('names')
  })

  it('should refuse a page that only an eye can read', async () => {
    const pdf = await PDFDocument.create()
    const png = await sharp({ create: { background: 'red', channels: 3, height: 9, width: 9 } })
      .png()
      .toBuffer()
    pdf.addPage().drawImage(await pdf.embedPng(png), { x: 1, y: 1 })
    expect(await reasonOf(readFile({ bytes: await pdf.save(), type }))).toBe('no-text')
  })

  it('should refuse fonts that do not say which letters they draw', async () => {
    const { pdf } = await withPage('Three people')
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if ('get' in object && String(object).includes('/Helvetica')) {
        const font = object as unknown as { set: (key: PDFName, value: unknown) => void }
        font.set(PDFName.of('Encoding'), pdf.context.obj({ Differences: [32, 'g1', 'g2'] }))
      }
    }
    await pdf.flush()
    const saved = await pdf.save({ useObjectStreams: false })
    const changed = Buffer.from(
      Buffer.from(saved)
        .toString('latin1')
        .replace('/Encoding /WinAnsiEncoding', '/Encoding <</Differences [32 /g1 /g2]>>'),
      'latin1',
    )
    expect(await reasonOf(readFile({ bytes: changed, type }))).toBe('no-text')
  })

  it('should read nothing but the PDF of a file that is something else as well', async () => {
    const { pdf } = await withPage('Page')
    const whole = Buffer.from(await pdf.save({ useObjectStreams: false }))
    const page = Buffer.from(`<html>${author}</html>`)
    const before = Buffer.concat([page, whole])
    expect(await reasonOf(cleanFile({ bytes: before }))).toBe('type')
    expect(await reasonOf(readFile({ bytes: before, type }))).toBe('type')
    const behind = Buffer.concat([whole, page])
    expect(await reasonOf(readFile({ bytes: behind, type }))).toBe('tail')
    expect(Buffer.from((await cleanFile({ bytes: behind })).bytes).includes(author)).toBe(false)
  })

  it('should not follow a tree of pages that has no end', async () => {
    const { pdf } = await withPage('Page')
    const whole = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
    const [, tree = ''] = /\/Pages (\d+ 0 R)/.exec(whole) ?? []
    const endless = Buffer.from(whole.replace(/\/Kids \[/, `/Kids [ ${tree}`), 'latin1')
    expect(await reasonOf(cleanFile({ bytes: endless }))).toBe('broken')
    expect(await reasonOf(readFile({ bytes: endless, type }))).toBe('broken')
  })

  it('should refuse hidden layers, encryption, half a file and packed bombs', async () => {
    const layered = await withPage('Page')
    layered.pdf.catalog.set(
      PDFName.of('OCProperties'),
      layered.pdf.context.obj({ D: { OFF: [layered.pdf.context.obj({})] } }),
    )
    expect(await reasonOf(cleanFile({ bytes: await layered.pdf.save() }))).toBe('hidden-layers')

    const { pdf } = await withPage('Page')
    const whole = Buffer.from(await pdf.save({ useObjectStreams: false }))
    const encrypted = Buffer.from(
      whole.toString('latin1').replace('/Root', '/Encrypt << /Filter /Standard >> /Root'),
      'latin1',
    )
    expect(await reasonOf(cleanFile({ bytes: encrypted }))).toBe('encrypted')
    expect(await reasonOf(cleanFile({ bytes: whole.subarray(0, 300) }))).toBe('broken')

    const bomb = await withPage('Page')
    const stream = bomb.pdf.context.flateStream(Buffer.alloc(200 * 1024 * 1024))
    bomb.pdf.context.register(stream)
    expect(await reasonOf(cleanFile({ bytes: await bomb.pdf.save() }))).toBe('too-large')
  })
})
