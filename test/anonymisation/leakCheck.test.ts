import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

import { makeDocx, paragraph, run } from './files/docx.js'

describe('leak-check on the command line', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'elchi-leak-'))
    await writeFile(
      path.join(directory, 'people.json'),
      JSON.stringify([
        { id: 'P1', given: 'Nodira', surname: 'Qambarova', sex: 'f', country: 'UZ' },
      ]),
    )
  })
  afterAll(() => rm(directory, { force: true, recursive: true }))

  const runOn = (people: string, files: string[]) =>
    spawnSync(
      process.execPath,
      [
        'scripts/run.mjs',
        'scripts/leak-check.ts',
        '--identities',
        path.join(directory, people),
        ...files.map((name) => path.join(directory, name)),
      ],
      { encoding: 'utf8' },
    )

  const check = async (files: Record<string, string | Uint8Array>) => {
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(directory, name), content)
    }
    const { status, stdout } = runOn('people.json', Object.keys(files))
    return { hits: JSON.parse(stdout) as { identity: string; where: string }[], status }
  }

  it('should end with 0 and no hits for clean files', async () => {
    expect(await check({ 'a.txt': 'Three people were fined.', 'b.html': '<p>Fined</p>' })).toEqual({
      hits: [],
      status: 0,
    })
  })

  it('should end with 1 and say who stands where', async () => {
    const { hits, status } = await check({
      'c.html': '<p>x</p><img alt="Nodi&#114;a Qambarova" src="x.png">',
      'nodira_qambarova.txt': 'Nothing inside.',
      'd.eml': 'Subject: =?utf-8?B?Tm9kaXJhIFFhbWJhcm92YQ==?=\r\n\r\nx',
    })
    expect(status).toBe(1)
    expect(new Set(hits.map(({ identity, where }) => `${identity} ${where}`))).toEqual(
      new Set(['P1 file@alt', 'P1 file@filename', 'P1 file header:subject']),
    )
  })

  it('should find somebody in a DOCX, a PDF, a picture, and in what a mail carries', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    pdf.addPage().drawText('We met Nodira Qambarova.', { font, x: 50, y: 500 })
    const pdfBytes = Buffer.from(await pdf.save())
    const picture = await sharp({
      create: { background: 'red', channels: 3, height: 9, width: 9 },
    })
      .withExif({ IFD0: { Artist: 'Nodira Qambarova' } })
      .jpeg()
      .toBuffer()
    const body = paragraph(run('We met Nodira Qamb'), run('arova.', '<w:b/>'))
    const mail = [
      'Subject: x',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: application/octet-stream; name=a.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      pdfBytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--b--',
    ].join('\r\n')
    for (const [name, content, where] of [
      ['g.docx', makeDocx({ body }), 'file word/document.xml'],
      ['h.pdf', pdfBytes, 'file text'],
      ['i.jpg', picture, 'file metadata'],
      ['j.eml', mail, 'file part:1 text'],
    ] as const) {
      const { hits, status } = await check({ [name]: content })
      expect({ name, status }).toEqual({ name, status: 1 })
      expect(hits.map((hit) => hit.where)).toContain(where)
    }
  })

  it('should end with 2 for a file that it cannot read', async () => {
    expect(await check({ 'e.docx': 'x' })).toEqual({ hits: [], status: 2 })
    expect(await check({ 'f.eml': 'Content-Type: text/plain; charset=x-own\r\n\r\nx' })).toEqual({
      hits: [],
      status: 2,
    })
  })
  it.each([
    ['no JSON', '[{"id": "P1", "surname": "Qambarova"}'],
    ['a name in a list', '[{"id": "P1", "surname": ["Qambarova"]}]'],
    ['an entry without an id', '[{"id": "P0"}, {"surname": "Qambarova"}]'],
    ['phones that are no list', '[{"id": "P1", "phones": "Qambarova"}]'],
  ])('should clear nothing by a register with %s, and show none of it', async (_, people) => {
    await writeFile(path.join(directory, 'broken.json'), people)
    await writeFile(path.join(directory, 'k.txt'), 'We met Nodira Qambarova.')
    const { status, stderr, stdout } = runOn('broken.json', ['k.txt'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(JSON.parse(stderr)).toMatchObject({ code: 'identities-unreadable' })
    expect(stderr).not.toContain('Qambarova')
  })
})
