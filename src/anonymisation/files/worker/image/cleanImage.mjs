// @ts-check
import sharp from 'sharp'

import { limits } from '../limits.mjs'
import { Refusal, reading } from '../refusal.mjs'
import { proveImage } from './proveImage.mjs'

/** @typedef {'image/avif' | 'image/gif' | 'image/jpeg' | 'image/png' | 'image/webp'} ImageType */

/** @type {Record<ImageType, (picture: import('sharp').Sharp) => import('sharp').Sharp>} */
const encoders = {
  'image/avif': (picture) => picture.avif({ effort: 2, quality: 65 }),
  'image/gif': (picture) => picture.gif(),
  'image/jpeg': (picture) => picture.jpeg({ quality: 88 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ effort: 2, quality: 88 }),
}

/**
 * Encodes a picture anew, upright as its orientation says, in sRGB: camera, place, author,
 * thumbnails, profiles and whatever stood behind its end are gone. Another reader proves it.
 *
 * @param {Uint8Array} bytes
 * @param {ImageType} type
 * @returns {Promise<import('../../types.js').CleanResult>}
 */
export const cleanImage = async (bytes, type) => {
  const options = /** @type {const} */ ({ failOn: 'error', limitInputPixels: false, pages: -1 })
  const made = await reading(async () => {
    const { height = 0, pages = 1, width = 0 } = await sharp(bytes, options).metadata()
    // With several frames the height is that of all of them.
    if (width * height > limits.pixels) {
      throw new Refusal('too-many-pixels')
    }
    const picture = sharp(bytes, { ...options, animated: pages > 1, pages: undefined })
    return encoders[type](pages > 1 ? picture : picture.autoOrient()).toBuffer()
  })
  await proveImage(made, type)
  return { bytes: made, leftOut: [], redacted: 0, type }
}
