// @ts-check
import { limits } from './limits.mjs'
import { Refusal } from './refusal.mjs'
import { isEncryptedOffice, sniff } from './sniff.mjs'

/** @typedef {import('../types.js').CleanResult} CleanResult */
/** @typedef {import('../types.js').Find} Find */

/**
 * Makes a clean copy of a file, by what its bytes are.
 *
 * @param {Uint8Array} bytes
 * @param {Find} find
 * @returns {Promise<CleanResult>}
 */
export const clean = async (bytes, find) => {
  if (bytes.length > limits.bytes) {
    throw new Refusal('too-large')
  }
  const type = sniff(bytes)
  switch (type) {
    case 'application/pdf':
      return (await import('./pdf/cleanPdf.mjs')).cleanPdf(bytes, find)
    case 'application/x-ole-storage':
      throw new Refusal(isEncryptedOffice(bytes) ? 'encrypted' : 'type')
    case 'application/zip':
      return (await import('./docx/cleanDocx.mjs')).cleanDocx(bytes, find)
    case 'image/avif':
    case 'image/gif':
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return (await import('./image/cleanImage.mjs')).cleanImage(bytes, type)
    case 'image/heic':
      throw new Refusal('heic')
    case undefined:
      return (await import('./cleanText.mjs')).cleanText(bytes, find)
    default:
      throw new Refusal('type')
  }
}
