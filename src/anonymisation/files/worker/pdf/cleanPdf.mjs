// @ts-check
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

import { Refusal, reading } from '../refusal.mjs'
import { openPdf } from './openPdf.mjs'
import { provePdf } from './provePdf.mjs'
import { readPdf } from './readPdf.mjs'
import { sanitise } from './sanitise.mjs'

/** @typedef {import('../../types.js').LeftOut} LeftOut */

/** @param {PDFDocument} pdf @param {string[]} path */
const inCatalog = (pdf, ...path) =>
  path.reduce(
    (/** @type {unknown} */ value, name) =>
      value instanceof PDFDict ? value.lookup(PDFName.of(name)) : undefined,
    pdf.catalog,
  )

/** What the catalog leads to and the copy does not have. */
const leftInCatalog = (/** @type {PDFDocument} */ pdf) => {
  /** @type {[LeftOut, unknown][]} */
  const entries = [
    ['attachment', inCatalog(pdf, 'Names', 'EmbeddedFiles') ?? inCatalog(pdf, 'AF')],
    ['form', inCatalog(pdf, 'AcroForm')],
    ['script', inCatalog(pdf, 'Names', 'JavaScript') ?? inCatalog(pdf, 'OpenAction')],
  ]
  return entries.filter(([, value]) => value !== undefined).map(([name]) => name)
}

/** Layers that are switched off would be shown by a copy without the switch. */
const hasHiddenLayers = (/** @type {PDFDocument} */ pdf) => {
  const off = inCatalog(pdf, 'OCProperties', 'D', 'OFF')
  return off instanceof PDFArray && off.size() > 0
}

/** @param {PDFDocument} source */
const copyOf = async (source) => {
  const target = await PDFDocument.create({ updateMetadata: false })
  for (const page of await target.copyPages(source, source.getPageIndices())) {
    target.addPage(page)
  }
  target.context.trailerInfo.Info = undefined
  // Without object streams every object can be checked in the bytes themselves.
  return target.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: false,
  })
}

/**
 * Builds a PDF anew from the pages of another: earlier revisions, metadata, attachments, scripts,
 * forms and comments stay behind, links to web addresses come along. Another parser proves it.
 *
 * Throws Refusal `names` where a page names somebody of the register: text cannot be taken out of
 * a page without moving what is around it.
 *
 * @param {Uint8Array} bytes
 * @param {import('../../types.js').Find} find
 * @returns {Promise<import('../../types.js').CleanResult>}
 */
export const cleanPdf = async (bytes, find) => {
  const made = await reading(async () => {
    const source = await openPdf(bytes)
    if (hasHiddenLayers(source)) {
      throw new Refusal('hidden-layers')
    }
    const leftOut = leftInCatalog(source)
    const left = sanitise(source)
    return { bytes: await copyOf(source), leftOut: [...new Set([...leftOut, ...left])] }
  })
  await provePdf({ copy: made.bytes, original: bytes })
  const texts = (await readPdf(made.bytes)).map(({ text }) => text)
  if ((await find(texts)).some((spans) => spans.length > 0)) {
    throw new Refusal('names')
  }
  return { ...made, redacted: 0, type: 'application/pdf' }
}
