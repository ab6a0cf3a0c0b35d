import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

import { cleanFile } from '../src/anonymisation/files/index.js'
import { createGate } from '../src/anonymisation/gate/createGate.js'
import { createRegister, findKnown } from '../src/anonymisation/text/index.js'
import { generateIdentities } from './corpus/identities.js'
import { atMost, type Figure, median } from './corpus/measure.js'
import { prose } from './corpus/prose.js'

const RUNS = 5

/** A photograph's worth of detail: noise over a gradient, so that nothing packs too well. */
const photograph = (): Promise<Buffer> =>
  sharp({
    create: {
      background: 'teal',
      channels: 3,
      height: 3000,
      noise: { mean: 128, sigma: 20, type: 'gaussian' },
      width: 4000,
    },
  })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg({ quality: 85 })
    .toBuffer()

const pages = async (count: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 0; number < count; number += 1) {
    const page = pdf.addPage()
    for (let line = 0; line < 50; line += 1) {
      page.drawText(`Line ${line} of page ${number}: three people were fined in the town.`, {
        font,
        size: 11,
        x: 50,
        y: 800 - line * 15,
      })
    }
  }
  return pdf.save()
}

/** Processor time of the thread that cleans and of all that it starts, proof included. */
const cleaning = async (bytes: Uint8Array): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage()
    await cleanFile({ bytes })
    const { system, user } = process.cpuUsage(start)
    times.push((system + user) / 1000)
  }
  return median(times)
}

const messages = 500

/** A letter in two languages of markup with its slots in the greeting, in links and in a header. */
const letter = ({ link, name }: { link: string; name: string }, body: string): Buffer =>
  Buffer.from(
    [
      'Subject: News',
      `List-Unsubscribe: <${link}>`,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Dear ${name},`,
      '',
      body,
      '',
      `To leave: ${link}`,
      'The programme',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Dear ${name},</p><p>${body}</p><p><a href="${link}">Leave</a></p><p>The programme</p>`,
      '--b--',
      '',
    ].join('\r\n'),
    'utf8',
  )

/** Characters that are read for a message beyond the first, against those of its slots. */
const slotsOnly = async (): Promise<number> => {
  const register = createRegister(generateIdentities(1000))
  const gate = createGate({ find: (text) => findKnown(register, text) })
  const body = prose(20_000, [])
  await gate.mime(letter({ link: '', name: '' }, body))
  let scanned = 0
  let inSlots = 0
  for (let index = 0; index < messages; index += 1) {
    const slots = {
      link: `https://example.org/u/${(1e9 + index * 7919).toString(36)}`,
      name: `Reader ${index.toString(36)}`,
    }
    scanned += (await gate.mime(letter(slots, body), { slots })).scanned
    inSlots += slots.link.length + slots.name.length
  }
  return scanned / inSlots
}

/** What a clean copy costs, the thread that makes it and the proof by a second reader included. */
export const fileFigures = async (): Promise<Figure[]> => [
  atMost('clean copy of a 12-megapixel JPEG', await cleaning(await photograph()), 'ms', 1000),
  atMost('clean copy of a 20-page PDF', await cleaning(await pages(20)), 'ms', 6000),
  atMost('characters read per message, against those of its slots', await slotsOnly(), 'times', 1),
]
