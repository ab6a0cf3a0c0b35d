// @ts-check
import { decodePDFRawStream, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'

import { readImage } from '../image/readImage.mjs'
import { Refusal, reading } from '../refusal.mjs'
import { sniff } from '../sniff.mjs'
import { stringsIn } from '../strings.mjs'
import { openPdf } from './openPdf.mjs'
import { pdfText } from './pdfText.mjs'
import { tellsItsLetters } from './readable.mjs'

/** @typedef {import('../../types.js').Reading} Reading */

const pictures = new Set(['CCITTFaxDecode', 'DCTDecode', 'JBIG2Decode', 'JPXDecode'])

/** @param {PDFRawStream} stream */
const filterOf = (stream) => String(stream.dict.lookup(PDFName.of('Filter')) ?? '')

/** @param {PDFRawStream} stream @returns {Promise<string[]>} */
const inStream = async (stream) => {
  const subtype = String(stream.dict.lookup(PDFName.of('Subtype')) ?? '')
  const isPicture = [...pictures].some((name) => filterOf(stream).includes(name))
  if (isPicture || subtype === '/Image') {
    const type = sniff(stream.contents)
    return type === 'image/jpeg'
      ? (await readImage(stream.contents, type)).map(({ text }) => text)
      : isPicture
        ? stringsIn(stream.contents)
        : []
  }
  const isFont = stream.dict.has(PDFName.of('Length1')) || /Type1C|OpenType|CIDFont/.test(subtype)
  return isFont ? [] : stringsIn(decodePDFRawStream(stream).decode())
}

/** Every string of every object, also of those that no page leads to. */
const inObjects = async (/** @type {import('pdf-lib').PDFDocument} */ pdf) => {
  const found = new Set()
  const strings = []
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    strings.push(object)
    if (object instanceof PDFRawStream) {
      for (const text of await inStream(object)) {
        found.add(text)
      }
    }
  }
  const { walk } = await import('./walk.mjs')
  const { Info, Root } = pdf.context.trailerInfo
  walk(pdf.context, [...strings, ...[Info, Root].filter((each) => each !== undefined)], (each) => {
    if (each instanceof PDFString || each instanceof PDFHexString || each instanceof PDFName) {
      found.add(each.decodeText())
    }
  })
  return [...found]
}

/** What stands in a file before it was changed: a PDF grows at its end and keeps the rest. */
const earlier = (/** @type {Uint8Array} */ bytes) => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index + 5)
  const isLinear = /\/Linearized/.test(text.slice(0, 1024))
  const tail = text.slice(ends.at(-1) ?? 0).trim()
  return { revisions: ends.slice(isLinear ? 1 : 0, -1).map((end) => bytes.subarray(0, end)), tail }
}

/** @param {Uint8Array} bytes @param {string} where @returns {Promise<Reading[]>} */
const readRevision = async (bytes, where) => {
  const pdf = await openPdf(bytes)
  if (!tellsItsLetters(pdf)) {
    throw new Refusal('no-text')
  }
  const { pages } = await pdfText(bytes)
  const texts = pages.flatMap(({ placed, text }) => [text, text.replaceAll('\n', ' '), placed])
  return [
    ...[...new Set(texts)].map((text) => ({ kind: /** @type {const} */ ('text'), text, where })),
    ...(await inObjects(pdf)).map((text) => ({
      kind: /** @type {const} */ ('link'),
      text,
      where: `${where === 'text' ? '' : `${where} `}objects`,
    })),
  ]
}

/**
 * Every word of a PDF: the text of its pages by PDF.js, every string of every object by pdf-lib, and
 * both again for each earlier revision that the file still holds.
 *
 * Throws Refusal `no-text` where the text of a page cannot be told with certainty, `encrypted`,
 * `tail`, `broken`.
 *
 * @param {Uint8Array} bytes
 */
export const readPdf = (bytes) =>
  reading(async () => {
    const { revisions, tail } = earlier(bytes)
    if (tail !== '') {
      throw new Refusal('tail')
    }
    if (revisions.length > 20) {
      throw new Refusal('too-deep')
    }
    const readings = await readRevision(bytes, 'text')
    for (const [index, revision] of revisions.entries()) {
      readings.push(...(await readRevision(revision, `revision:${index + 1}`)))
    }
    return readings
  })
