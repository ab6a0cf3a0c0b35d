// @ts-check
import { Refusal } from '../refusal.mjs'

const startOfScan = 0xda
const endOfImage = 0xd9

/** @param {number} marker */
const standsAlone = (marker) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * Tables and frames; a JFIF header without a thumbnail; Adobe's note on colours.
 *
 * @param {number} marker @param {Uint8Array} data
 */
const isPlain = (marker, data) => {
  const label = Buffer.from(data.subarray(0, 5)).toString('latin1')
  if (marker === 0xe0) {
    return label === 'JFIF\0' && data.length === 14
  }
  if (marker === 0xee) {
    return label === 'Adobe' && data.length === 12
  }
  return (
    (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xdb, 0xdd, 0xda].includes(marker)
  )
}

/** @param {Uint8Array} bytes @param {number} from */
const endOfScan = (bytes, from) => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !standsAlone(next)) {
      return at
    }
  }
  throw new Refusal('broken')
}

/**
 * The segments of a JPEG file (ITU T.81, annex B). A scan's part holds its coded data too.
 *
 * @param {Uint8Array} bytes
 * @returns {import('./parts.mjs').Parts}
 */
export const jpegParts = (bytes) => {
  const parts = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      throw new Refusal('broken')
    }
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
    } else if (marker === endOfImage) {
      return { parts, tail: bytes.subarray(at + 2) }
    } else if (standsAlone(marker)) {
      at += 2
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
      const end = at + 2 + length
      if (length < 2 || end > bytes.length) {
        throw new Refusal('broken')
      }
      const data = bytes.subarray(at + 4, end)
      const next = marker === startOfScan ? endOfScan(bytes, end) : end
      const name = `ff${marker.toString(16)}`
      parts.push({ name, bytes: bytes.subarray(at, next), data, plain: isPlain(marker, data) })
      at = next
    }
  }
  throw new Refusal('broken')
}

/**
 * The same picture with the parts that draw it alone: nothing is decoded, so nothing is lost. For
 * pictures inside other files.
 *
 * @param {Uint8Array} bytes
 */
export const plainJpeg = (bytes) => {
  const { parts } = jpegParts(bytes)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...parts.filter(({ plain }) => plain).map((part) => part.bytes ?? part.data),
    Buffer.from([0xff, endOfImage]),
  ])
}
