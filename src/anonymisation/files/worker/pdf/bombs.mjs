// @ts-check
import { inflateSync } from 'node:zlib'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'

const streams = /\bstream\r?\n/g
const twice = /\/Filter\s*\[[^\]]*(?:Flate|LZW|Fl\b)[^\]]*(?:Flate|LZW|Fl\b|RunLength)/

/**
 * Refuses a PDF whose packed streams unpack to too much, before any parser unpacks them without a
 * bound. Throws Refusal `too-large`.
 *
 * @param {Uint8Array} bytes
 */
export const refuseBombs = (bytes) => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = source.toString('latin1')
  if (twice.test(text)) {
    throw new Refusal('too-large')
  }
  let left = limits.unpacked
  for (const { 0: mark, index } of text.matchAll(streams)) {
    const packed = source.subarray(index + mark.length)
    if ((packed[0] ?? 0) % 16 !== 8) {
      continue
    }
    try {
      left -= inflateSync(packed, { maxOutputLength: Math.max(left, 1) }).length
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code === 'ERR_BUFFER_TOO_LARGE') {
        throw new Refusal('too-large')
      }
    }
    if (left <= 0) {
      throw new Refusal('too-large')
    }
  }
}
