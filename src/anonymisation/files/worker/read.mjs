// @ts-check
import { limits } from './limits.mjs'
import { Refusal } from './refusal.mjs'
import { isEncryptedOffice, sniff } from './sniff.mjs'

/** @typedef {import('../types.js').Reading} Reading */

/**
 * Everything in a file that could be words: its text and its metadata.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<{ readings: Reading[], type: string }>}
 */
export const read = async (bytes) => {
  if (bytes.length > limits.bytes) {
    throw new Refusal('too-large')
  }
  const type = sniff(bytes)
  switch (type) {
    case 'application/pdf':
      return { readings: await (await import('./pdf/readPdf.mjs')).readPdf(bytes), type }
    case 'application/x-ole-storage':
      throw new Refusal(isEncryptedOffice(bytes) ? 'encrypted' : 'type')
    case 'application/zip':
      return (await import('./docx/readDocx.mjs')).readDocx(bytes)
    case 'image/avif':
    case 'image/gif':
    case 'image/heic':
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return {
        readings: await (await import('./image/readImage.mjs')).readImage(bytes, type),
        type,
      }
    default:
      throw new Refusal('type')
  }
}
