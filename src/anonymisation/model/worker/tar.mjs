// @ts-check
import { ModelRefusal } from './refusal.mjs'

const block = 512
const regular = new Set(['0', '\0'])

/** @param {Uint8Array} header @param {number} from @param {number} length */
const textOf = (header, from, length) => {
  const text = new TextDecoder('latin1').decode(header.subarray(from, from + length))
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

/** The sum of a header counts its own eight bytes as spaces (POSIX ustar). @param {Uint8Array} header */
const sumOf = (header) =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

/**
 * The files of a tar archive by name, as views on its bytes.
 *
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>}
 * @throws ModelRefusal `broken`
 */
export const tarFiles = (bytes) => {
  const files = new Map()
  let at = 0
  while (at + block <= bytes.length) {
    const header = bytes.subarray(at, at + block)
    if (header.every((byte) => byte === 0)) {
      return files
    }
    const size = Number.parseInt(textOf(header, 124, 12), 8)
    const start = at + block
    const isSound = Number.parseInt(textOf(header, 148, 8), 8) === sumOf(header)
    if (!isSound || !(size >= 0) || start + size > bytes.length) {
      throw new ModelRefusal('broken')
    }
    if (regular.has(String.fromCharCode(header[156] ?? 0))) {
      files.set(textOf(header, 0, 100), bytes.subarray(start, start + size))
    }
    at = start + Math.ceil(size / block) * block
  }
  throw new ModelRefusal('broken')
}
