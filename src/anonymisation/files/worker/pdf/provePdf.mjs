// @ts-check
import { Refusal } from '../refusal.mjs'
import { pdfText } from './pdfText.mjs'

/** What no clean copy has, as its bytes spell it. */
const forbidden =
  /\/(?:AA|AcroForm|AF|Author|CreationDate|Creator|EmbeddedFiles?|Encrypt|Filespec|Info|JavaScript|JS|Launch|Metadata|ModDate|Names|OpenAction|Outlines|PieceInfo|Prev|Producer|RichMedia|StructTreeRoot|Thumb|XFA)\b/

/** @param {Uint8Array} bytes */
const withoutStreams = (bytes) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/\bstream\r?\n[\s\S]*?\bendstream/g, '')
    .replace(/\((?:[^()\\]|\\.)*\)/gs, '')

const told = [
  'Author',
  'CreationDate',
  'Creator',
  'Keywords',
  'ModDate',
  'Producer',
  'Subject',
  'Title',
]

/**
 * Proves that a copy shows the text of its original and holds nothing besides. Throws Refusal
 * `unsure` otherwise.
 *
 * @param {{ copy: Uint8Array, original: Uint8Array }} args
 */
export const provePdf = async ({ copy, original }) => {
  const now = await pdfText(copy)
  const before = await pdfText(original)
  const isSame =
    now.pages.length === before.pages.length &&
    now.pages.every(({ text }, index) => text === before.pages[index]?.text)
  const isBare =
    told.every((name) => !now.info[name]) &&
    !now.metadata &&
    !now.attachments &&
    !now.fields &&
    !now.scripts &&
    !now.outline &&
    now.annotations.every(({ subtype }) => subtype === 'Link')
  const plain = withoutStreams(copy)
  const isOne = plain.split('%%EOF').length === 2
  if (!isSame || !isBare || !isOne || forbidden.test(plain)) {
    throw new Refusal('unsure')
  }
}
