// @ts-check
import { PDFDocument } from 'pdf-lib'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'
import { refuseBombs } from './bombs.mjs'

/**
 * Parses a PDF into its objects. Throws Refusal `encrypted`, `broken`, `too-large`.
 *
 * @param {Uint8Array} bytes
 */
export const openPdf = async (bytes) => {
  refuseBombs(bytes)
  let pdf
  try {
    pdf = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
    })
  } catch {
    throw new Refusal('broken')
  }
  if (pdf.isEncrypted) {
    throw new Refusal('encrypted')
  }
  if (pdf.context.largestObjectNumber > limits.nodes || pdf.getPageCount() > limits.pages) {
    throw new Refusal('too-large')
  }
  if (pdf.getPageCount() === 0) {
    throw new Refusal('broken')
  }
  return pdf
}
