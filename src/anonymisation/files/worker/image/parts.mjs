// @ts-check
import { avifParts } from './avifParts.mjs'
import { gifParts } from './gifParts.mjs'
import { jpegParts } from './jpegParts.mjs'
import { pngParts } from './pngParts.mjs'
import { webpParts } from './webpParts.mjs'

/**
 * One part of a picture file: `plain` parts hold the picture and nothing else.
 *
 * @typedef {{ bytes?: Uint8Array, data: Uint8Array, name: string, plain: boolean, texts?: string[] }} Part
 */

/** @typedef {{ parts: Part[], tail: Uint8Array }} Parts */

/**
 * The structure of each format, walked without any image library: it lists what a decoder skips.
 * Throws Refusal `broken` where the structure does not hold together.
 *
 * @type {Record<string, (bytes: Uint8Array) => Parts>}
 */
export const partsOf = {
  'image/avif': avifParts,
  'image/gif': gifParts,
  'image/heic': avifParts,
  'image/jpeg': jpegParts,
  'image/png': pngParts,
  'image/webp': webpParts,
}
