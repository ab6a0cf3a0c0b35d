// @ts-check
import { Refusal } from '../refusal.mjs'

const plain = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'])

/** Bits of the extended header that announce a colour profile, Exif or XMP. */
const announces = 0x2c

/**
 * The chunks of a WebP file (RFC 9649, section 2).
 *
 * @param {Uint8Array} bytes
 * @returns {import('./parts.mjs').Parts}
 */
export const webpParts = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const last = view.getUint32(4, true) + 8
  if (last > bytes.length) {
    throw new Refusal('broken')
  }
  const parts = []
  let at = 12
  while (at + 8 <= last) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > last) {
      throw new Refusal('broken')
    }
    const data = bytes.subarray(at + 8, end)
    const isPlain = plain.has(name) || (name === 'VP8X' && ((data[0] ?? 0) & announces) === 0)
    parts.push({ name, data, plain: isPlain })
    at = end + (length % 2)
  }
  return { parts, tail: bytes.subarray(Math.max(at, last)) }
}
