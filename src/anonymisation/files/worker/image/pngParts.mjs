// @ts-check
import { inflateSync } from 'node:zlib'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'

const plain = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
  'bKGD',
  'acTL',
  'fcTL',
  'fdAT',
])
const packed = new Set(['iCCP', 'iTXt', 'zTXt'])

/** @param {Uint8Array} data */
const unpack = (data) => {
  try {
    return [inflateSync(data, { maxOutputLength: limits.text }).toString('utf8')]
  } catch {
    return []
  }
}

/**
 * What a packed text says. Where it begins depends on the fields before it; a stream of zlib begins
 * with 0x78 behind one of their zeros.
 *
 * @param {Uint8Array} data
 */
const textsIn = (data) => {
  const texts = []
  for (let at = 1; at < Math.min(data.length, 1024); at += 1) {
    if (data[at] === 0x78 && data[at - 1] === 0) {
      texts.push(...unpack(data.subarray(at)))
    }
  }
  return texts
}

/**
 * The chunks of a PNG file (W3C PNG, section 5).
 *
 * @param {Uint8Array} bytes
 * @returns {import('./parts.mjs').Parts}
 */
export const pngParts = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) {
      break
    }
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const data = bytes.subarray(at + 8, end - 4)
    const texts = packed.has(name) ? textsIn(data) : []
    parts.push({ name, data, plain: plain.has(name), texts })
    at = end
    if (name === 'IEND') {
      return { parts, tail: bytes.subarray(at) }
    }
  }
  throw new Refusal('broken')
}
