// @ts-check
import { Refusal } from '../refusal.mjs'

/** @param {number} packed */
const tableLength = (packed) => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1))

/**
 * The end of a row of sub-blocks, each with its length before it.
 *
 * @param {Uint8Array} bytes @param {number} from
 */
const endOfBlocks = (bytes, from) => {
  let at = from
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) {
      return at
    }
  }
  throw new Refusal('broken')
}

/** @param {number} label @param {Uint8Array} data */
const isPlain = (label, data) =>
  label === 0xf9 ||
  (label === 0xff && Buffer.from(data.subarray(1, 12)).toString('latin1') === 'NETSCAPE2.0')

/**
 * The blocks of a GIF file (GIF89a specification).
 *
 * @param {Uint8Array} bytes
 * @returns {import('./parts.mjs').Parts}
 */
export const gifParts = (bytes) => {
  const parts = []
  let at = 13 + tableLength(bytes[10] ?? 0)
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) {
      return { parts, tail: bytes.subarray(at + 1) }
    }
    if (kind === 0x2c) {
      const end = endOfBlocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0))
      parts.push({ name: 'image', data: bytes.subarray(at, end), plain: true })
      at = end
    } else if (kind === 0x21) {
      const end = endOfBlocks(bytes, at + 2)
      const label = bytes[at + 1] ?? 0
      const data = bytes.subarray(at + 2, end)
      parts.push({ name: `ext${label.toString(16)}`, data, plain: isPlain(label, data) })
      at = end
    } else {
      throw new Refusal('broken')
    }
  }
  throw new Refusal('broken')
}
